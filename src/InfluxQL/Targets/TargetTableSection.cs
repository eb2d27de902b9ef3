namespace InfluxQL.Targets;

/// <summary>A part of the table of targets.</summary>
public sealed class TargetTableSection
{
    internal TargetTableSection(string title, IReadOnlyList<TargetTableRow> rows)
    {
        Title = title;
        Rows = rows;
    }

    /// <summary>What the rows are: statements, clauses, functions, what the parser reads.</summary>
    public string Title { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<TargetTableRow> Rows { get; }
}
