namespace InfluxQL.Rewriting;

/// <summary>The database in which a statement runs.</summary>
internal sealed class StatementDatabase
{
    /// <summary>The database as the statement or request names it; null where the statement needs none.</summary>
    public string? Database { get; init; }

    /// <summary>The retention policy as the statement or request names it; null for the default one, and for several.</summary>
    public string? RetentionPolicy { get; init; }

    /// <summary>The name of the database on the server; null where the statement needs none or is about all.</summary>
    public string? Name { get; init; }

    /// <summary>The database of what names none; null where everything names one.</summary>
    public string? RequestDatabase { get; init; }

    /// <summary>The retention policy of what names none; null for the default one.</summary>
    public string? RequestRetentionPolicy { get; init; }

    /// <summary>The statement is about every database.</summary>
    public bool IsAboutAll { get; init; }

    /// <summary>The databases on the server into which the statement writes.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>What the sources read.</summary>
    public IReadOnlyList<MeasurementRead> Reads { get; init; } = [];
}
