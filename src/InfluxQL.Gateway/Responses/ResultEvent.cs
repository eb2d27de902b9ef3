namespace InfluxQL.Gateway.Responses;

/// <summary>What <see cref="ResultReader"/> found.</summary>
internal enum ResultEvent
{
    /// <summary>The bytes that are there hold nothing further.</summary>
    NeedMore,

    /// <summary>The head of a series is complete; rows follow, or none.</summary>
    SeriesStart,

    /// <summary>A row of the series.</summary>
    Row,

    /// <summary>A series ends.</summary>
    SeriesEnd,

    /// <summary>A result ends.</summary>
    ResultEnd,

    /// <summary>A document ends; another may follow.</summary>
    DocumentEnd,
}
