namespace InfluxQL.Targets;

/// <summary>What a form of statement is for. It decides what to use where a target lacks the form.</summary>
internal enum StatementTopic
{
    /// <summary>Reading points and names.</summary>
    Reading,

    /// <summary>Writing what a query gives.</summary>
    WritingResults,

    /// <summary>How a query would run.</summary>
    Explaining,

    /// <summary>Deleting points.</summary>
    DeletingPoints,

    /// <summary>Which databases there are.</summary>
    ListingDatabases,

    /// <summary>Making and removing databases.</summary>
    Databases,

    /// <summary>How long points are kept.</summary>
    RetentionPolicies,

    /// <summary>Which series there are.</summary>
    ListingSeries,

    /// <summary>How many series, keys and values there are.</summary>
    Counting,

    /// <summary>Queries that the server runs again and again.</summary>
    ContinuousQueries,

    /// <summary>Copies of what is written for other servers.</summary>
    Subscriptions,

    /// <summary>Users, passwords and rights.</summary>
    Accounts,

    /// <summary>The queries that run now.</summary>
    RunningQueries,

    /// <summary>How points are stored.</summary>
    Storage,

    /// <summary>Numbers about the server itself.</summary>
    ServerState,
}
