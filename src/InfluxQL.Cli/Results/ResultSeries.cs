namespace InfluxQL.Cli.Results;

/// <summary>A series of a result, or the part of one that a chunk holds.</summary>
internal sealed class ResultSeries
{
    /// <summary>The measurement; null where the statement has none, as in SHOW DATABASES of some servers.</summary>
    public string? Name { get; init; }

    /// <summary>The tags of GROUP BY, in the order of the server.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>The names of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows; each has one value a column.</summary>
    public required IReadOnlyList<IReadOnlyList<ResultValue>> Rows { get; init; }

    /// <summary>These rows follow those of the last series of the chunk before.</summary>
    public bool ContinuesPrevious { get; init; }
}
