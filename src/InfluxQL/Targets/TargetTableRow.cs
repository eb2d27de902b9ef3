namespace InfluxQL.Targets;

/// <summary>A row of the table of targets.</summary>
public sealed class TargetTableRow
{
    internal TargetTableRow(string name, IReadOnlyList<bool> cells)
    {
        Name = name;
        Cells = cells;
    }

    /// <summary>The statement, clause, function or liberty.</summary>
    public string Name { get; }

    /// <summary>Whether each target has it, in the order of the table's columns.</summary>
    public IReadOnlyList<bool> Cells { get; }
}
