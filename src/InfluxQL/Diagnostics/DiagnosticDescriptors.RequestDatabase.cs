namespace InfluxQL.Diagnostics;

/// <content>Requests: IQL303x, the database of a statement.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A statement reads from several databases.</summary>
    public static DiagnosticDescriptor SeveralDatabases { get; } = RequestRule(
        "IQL3030",
        "Several databases in one statement",
        "One statement can read from one database only, its sub-queries included. Send a statement for each database.",
        DiagnosticSeverity.Error);

    /// <summary>A statement needs a database, and there is none.</summary>
    public static DiagnosticDescriptor DatabaseMissing { get; } = RequestRule(
        "IQL3031",
        "No database",
        "The statement needs a database. Give it in the parameter db, or name it in the query.",
        DiagnosticSeverity.Error);

    /// <summary>InfluxDB 3 cannot have a database of this name.</summary>
    public static DiagnosticDescriptor InvalidDatabaseName { get; } = RequestRule(
        "IQL3032",
        "Name of a database is not allowed",
        "The database {0} cannot exist in InfluxDB 3: a name has 1 to 64 letters, digits, _, - and /, and begins with a letter or digit. Check db and rp, or map the pair to a name that can.",
        DiagnosticSeverity.Error);
}
