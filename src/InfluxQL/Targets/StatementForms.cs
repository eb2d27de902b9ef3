using InfluxQL.Syntax;

namespace InfluxQL.Targets;

/// <summary>The forms of statements: their names, and how a statement's form is told.</summary>
public static class StatementForms
{
    private static readonly Row[] s_rows =
    [
        new(StatementForm.Empty, SyntaxKind.EmptyStatement, "an empty statement", StatementTopic.Reading),
        new(StatementForm.Select, SyntaxKind.SelectStatement, "SELECT", StatementTopic.Reading),
        new(StatementForm.SelectInto, SyntaxKind.SelectStatement, "SELECT INTO", StatementTopic.WritingResults),
        new(StatementForm.Explain, SyntaxKind.ExplainStatement, "EXPLAIN", StatementTopic.Explaining),
        new(StatementForm.ExplainAnalyze, SyntaxKind.ExplainStatement, "EXPLAIN ANALYZE", StatementTopic.Explaining),
        new(StatementForm.ExplainVerbose, SyntaxKind.ExplainStatement, "EXPLAIN VERBOSE", StatementTopic.Explaining),
        new(StatementForm.Delete, SyntaxKind.DeleteStatement, "DELETE", StatementTopic.DeletingPoints),
        new(StatementForm.ShowDatabases, SyntaxKind.ShowDatabasesStatement, "SHOW DATABASES", StatementTopic.ListingDatabases),
        new(StatementForm.ShowRetentionPolicies, SyntaxKind.ShowRetentionPoliciesStatement, "SHOW RETENTION POLICIES", StatementTopic.RetentionPolicies),
        new(StatementForm.ShowMeasurements, SyntaxKind.ShowMeasurementsStatement, "SHOW MEASUREMENTS", StatementTopic.Reading),
        new(StatementForm.ShowTagKeys, SyntaxKind.ShowTagKeysStatement, "SHOW TAG KEYS", StatementTopic.Reading),
        new(StatementForm.ShowTagValues, SyntaxKind.ShowTagValuesStatement, "SHOW TAG VALUES", StatementTopic.Reading),
        new(StatementForm.ShowFieldKeys, SyntaxKind.ShowFieldKeysStatement, "SHOW FIELD KEYS", StatementTopic.Reading),
        new(StatementForm.ShowSeries, SyntaxKind.ShowSeriesStatement, "SHOW SERIES", StatementTopic.ListingSeries),
        new(StatementForm.ShowSeriesCardinality, SyntaxKind.ShowSeriesCardinalityStatement, "SHOW SERIES CARDINALITY", StatementTopic.Counting),
        new(StatementForm.ShowSeriesExactCardinality, SyntaxKind.ShowSeriesCardinalityStatement, "SHOW SERIES EXACT CARDINALITY", StatementTopic.Counting),
        new(StatementForm.ShowMeasurementCardinality, SyntaxKind.ShowMeasurementCardinalityStatement, "SHOW MEASUREMENT CARDINALITY", StatementTopic.Counting),
        new(StatementForm.ShowTagKeyCardinality, SyntaxKind.ShowTagKeyCardinalityStatement, "SHOW TAG KEY CARDINALITY", StatementTopic.Counting),
        new(StatementForm.ShowTagValuesCardinality, SyntaxKind.ShowTagValuesCardinalityStatement, "SHOW TAG VALUES CARDINALITY", StatementTopic.Counting),
        new(StatementForm.ShowFieldKeyCardinality, SyntaxKind.ShowFieldKeyCardinalityStatement, "SHOW FIELD KEY CARDINALITY", StatementTopic.Counting),
        new(StatementForm.ShowContinuousQueries, SyntaxKind.ShowContinuousQueriesStatement, "SHOW CONTINUOUS QUERIES", StatementTopic.ContinuousQueries),
        new(StatementForm.ShowSubscriptions, SyntaxKind.ShowSubscriptionsStatement, "SHOW SUBSCRIPTIONS", StatementTopic.Subscriptions),
        new(StatementForm.ShowUsers, SyntaxKind.ShowUsersStatement, "SHOW USERS", StatementTopic.Accounts),
        new(StatementForm.ShowGrants, SyntaxKind.ShowGrantsForUserStatement, "SHOW GRANTS", StatementTopic.Accounts),
        new(StatementForm.ShowQueries, SyntaxKind.ShowQueriesStatement, "SHOW QUERIES", StatementTopic.RunningQueries),
        new(StatementForm.ShowShards, SyntaxKind.ShowShardsStatement, "SHOW SHARDS", StatementTopic.Storage),
        new(StatementForm.ShowShardGroups, SyntaxKind.ShowShardGroupsStatement, "SHOW SHARD GROUPS", StatementTopic.Storage),
        new(StatementForm.ShowStats, SyntaxKind.ShowStatsStatement, "SHOW STATS", StatementTopic.ServerState),
        new(StatementForm.ShowDiagnostics, SyntaxKind.ShowDiagnosticsStatement, "SHOW DIAGNOSTICS", StatementTopic.ServerState),
        new(StatementForm.CreateDatabase, SyntaxKind.CreateDatabaseStatement, "CREATE DATABASE", StatementTopic.Databases),
        new(StatementForm.CreateRetentionPolicy, SyntaxKind.CreateRetentionPolicyStatement, "CREATE RETENTION POLICY", StatementTopic.RetentionPolicies),
        new(StatementForm.CreateContinuousQuery, SyntaxKind.CreateContinuousQueryStatement, "CREATE CONTINUOUS QUERY", StatementTopic.ContinuousQueries),
        new(StatementForm.CreateSubscription, SyntaxKind.CreateSubscriptionStatement, "CREATE SUBSCRIPTION", StatementTopic.Subscriptions),
        new(StatementForm.CreateUser, SyntaxKind.CreateUserStatement, "CREATE USER", StatementTopic.Accounts),
        new(StatementForm.AlterRetentionPolicy, SyntaxKind.AlterRetentionPolicyStatement, "ALTER RETENTION POLICY", StatementTopic.RetentionPolicies),
        new(StatementForm.DropDatabase, SyntaxKind.DropDatabaseStatement, "DROP DATABASE", StatementTopic.Databases),
        new(StatementForm.DropRetentionPolicy, SyntaxKind.DropRetentionPolicyStatement, "DROP RETENTION POLICY", StatementTopic.RetentionPolicies),
        new(StatementForm.DropMeasurement, SyntaxKind.DropMeasurementStatement, "DROP MEASUREMENT", StatementTopic.DeletingPoints),
        new(StatementForm.DropSeries, SyntaxKind.DropSeriesStatement, "DROP SERIES", StatementTopic.DeletingPoints),
        new(StatementForm.DropShard, SyntaxKind.DropShardStatement, "DROP SHARD", StatementTopic.Storage),
        new(StatementForm.DropContinuousQuery, SyntaxKind.DropContinuousQueryStatement, "DROP CONTINUOUS QUERY", StatementTopic.ContinuousQueries),
        new(StatementForm.DropSubscription, SyntaxKind.DropSubscriptionStatement, "DROP SUBSCRIPTION", StatementTopic.Subscriptions),
        new(StatementForm.DropUser, SyntaxKind.DropUserStatement, "DROP USER", StatementTopic.Accounts),
        new(StatementForm.Grant, SyntaxKind.GrantStatement, "GRANT", StatementTopic.Accounts),
        new(StatementForm.Revoke, SyntaxKind.RevokeStatement, "REVOKE", StatementTopic.Accounts),
        new(StatementForm.SetPassword, SyntaxKind.SetPasswordStatement, "SET PASSWORD", StatementTopic.Accounts),
        new(StatementForm.KillQuery, SyntaxKind.KillQueryStatement, "KILL QUERY", StatementTopic.RunningQueries),
    ];

    private static readonly StatementForm?[] s_firstByKind = MakeFirstByKind();

    /// <summary>All forms.</summary>
    public static IReadOnlyList<StatementForm> All { get; } = Array.AsReadOnly(Array.ConvertAll(s_rows, row => row.Form));

    /// <summary>The words of the form, such as <c>SHOW SERIES EXACT CARDINALITY</c>.</summary>
    public static string GetText(StatementForm form) => s_rows[(int)form].Text;

    /// <summary>The kind of the statements of a form.</summary>
    public static SyntaxKind GetKind(StatementForm form) => s_rows[(int)form].Kind;

    /// <summary>The form of a statement; null for a kind of statement that no form describes, which no target runs.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static StatementForm? Find(StatementSyntax statement)
    {
        switch (statement ?? throw new ArgumentNullException(nameof(statement)))
        {
            case SelectStatementSyntax select:
                return select.IntoClause is null ? StatementForm.Select : StatementForm.SelectInto;
            case ExplainStatementSyntax explain:
                return explain.VerboseKeyword.Kind != SyntaxKind.None ? StatementForm.ExplainVerbose
                    : explain.AnalyzeKeyword.Kind != SyntaxKind.None ? StatementForm.ExplainAnalyze
                    : StatementForm.Explain;
            case ShowSeriesCardinalityStatementSyntax cardinality:
                return cardinality.ExactKeyword.Kind != SyntaxKind.None
                    ? StatementForm.ShowSeriesExactCardinality
                    : StatementForm.ShowSeriesCardinality;
            default:
                return s_firstByKind[(int)statement.Kind];
        }
    }

    /// <summary>The forms of a kind of statement; none for a kind that no form describes.</summary>
    public static IReadOnlyList<StatementForm> GetForms(SyntaxKind kind)
    {
        var forms = new List<StatementForm>();
        foreach (Row row in s_rows)
        {
            if (row.Kind == kind)
            {
                forms.Add(row.Form);
            }
        }

        return forms;
    }

    /// <summary>What statements of a form are for.</summary>
    internal static StatementTopic GetTopic(StatementForm form) => s_rows[(int)form].Topic;

    private static StatementForm?[] MakeFirstByKind()
    {
        var forms = new StatementForm?[SyntaxFacts.KindCount];
        foreach (Row row in s_rows)
        {
            forms[(int)row.Kind] ??= row.Form;
        }

        return forms;
    }

    // The rows stand in the order of the enumeration; a test holds that.
    private readonly struct Row(StatementForm form, SyntaxKind kind, string text, StatementTopic topic)
    {
        public StatementForm Form { get; } = form;

        public SyntaxKind Kind { get; } = kind;

        public string Text { get; } = text;

        public StatementTopic Topic { get; } = topic;
    }
}
