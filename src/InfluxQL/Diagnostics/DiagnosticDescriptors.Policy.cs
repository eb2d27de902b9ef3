namespace InfluxQL.Diagnostics;

/// <content>Policies: IQL35xx.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>The profile does not let a database be named.</summary>
    public static DiagnosticDescriptor DatabaseForbidden { get; } = new(
        "IQL3501",
        "Database is not allowed",
        "The profile {0} does not let the database {1} be named. Ask who set it up, or use another database.",
        DiagnosticCategories.Policy,
        DiagnosticSeverity.Error);

    /// <summary>The profile does not let a measurement be named.</summary>
    public static DiagnosticDescriptor MeasurementForbidden { get; } = new(
        "IQL3502",
        "Measurement is not allowed",
        "The profile {0} does not let {1} be read or changed. Name a measurement that it allows.",
        DiagnosticCategories.Policy,
        DiagnosticSeverity.Error);

    /// <summary>The profile restricts measurements, and a statement names none.</summary>
    public static DiagnosticDescriptor MeasurementRequired { get; } = new(
        "IQL3503",
        "Statement must name a measurement",
        "The profile {0} restricts measurements, and this statement is about all of them. Name the measurements that are meant.",
        DiagnosticCategories.Policy,
        DiagnosticSeverity.Error);

    /// <summary>An analyzer of a caller threw an exception.</summary>
    public static DiagnosticDescriptor CheckFailed { get; } = new(
        "IQL3599",
        "Check could not be made",
        "The check {0} failed: {1} A query that could not be checked does not pass; tell who wrote the check.",
        DiagnosticCategories.Policy,
        DiagnosticSeverity.Error);
}
