namespace InfluxQL.Diagnostics;

/// <content>Policies of requests: IQL351x names, IQL352x time, IQL353x tenants.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A policy does not let a database be used.</summary>
    public static DiagnosticDescriptor DatabaseRefused { get; } = PolicyRule(
        "IQL3510",
        "Policy refuses a database",
        "A policy does not let the database {0} be used. Ask who runs the gateway, or use another database.");

    /// <summary>A policy does not let a measurement be used.</summary>
    public static DiagnosticDescriptor MeasurementRefused { get; } = PolicyRule(
        "IQL3511",
        "Policy refuses a measurement",
        "A policy does not let the measurement {0} be used. Ask who runs the gateway, or use another measurement.");

    /// <summary>A policy does not let a regular expression stand for measurements.</summary>
    public static DiagnosticDescriptor RegexSourceRefused { get; } = PolicyRule(
        "IQL3512",
        "Policy refuses a regular expression for measurements",
        "A policy restricts measurements, and {0} is refused: {1}. Name the measurements one by one.");

    /// <summary>A policy restricts measurements, and a statement names none.</summary>
    public static DiagnosticDescriptor MeasurementNotNamed { get; } = PolicyRule(
        "IQL3513",
        "Policy needs a measurement",
        "A policy restricts measurements, and this statement is about all of them. Name the measurements that are meant.");

    /// <summary>A policy requires a range of time.</summary>
    public static DiagnosticDescriptor TimeRangeRequired { get; } = PolicyRule(
        "IQL3520",
        "Policy needs a time range",
        "A policy requires a lower bound of time that holds for every row. Add one with AND, such as time >= now() - 1h; a bound under OR does not count.");

    /// <summary>GROUP BY time makes more intervals than a policy allows.</summary>
    public static DiagnosticDescriptor TooManyIntervals { get; } = PolicyRule(
        "IQL3521",
        "Policy refuses so many intervals",
        "GROUP BY time makes {0} intervals here, but a policy allows {1}. Make the intervals longer or the time range shorter.");

    /// <summary>GROUP BY time has no bounded range.</summary>
    public static DiagnosticDescriptor IntervalsUnbounded { get; } = PolicyRule(
        "IQL3522",
        "Policy needs a time range to count intervals",
        "A policy bounds the intervals of GROUP BY time, which cannot be counted without a lower bound of time. Add one with AND, such as time >= now() - 1h.");

    /// <summary>A statement has no place for the tenant's filter.</summary>
    public static DiagnosticDescriptor TenantFilterImpossible { get; } = PolicyRule(
        "IQL3530",
        "Statement cannot be kept to a tenant",
        "A policy keeps the data of tenants apart by a condition, which this statement cannot carry. Use a SELECT that reads measurements or sub-queries alone, or a SHOW statement with WHERE.");

    private static DiagnosticDescriptor PolicyRule(string id, string title, string message) =>
        new(id, title, message, DiagnosticCategories.Policy, DiagnosticSeverity.Error);
}
