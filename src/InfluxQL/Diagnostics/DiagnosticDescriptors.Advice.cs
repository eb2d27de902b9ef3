namespace InfluxQL.Diagnostics;

/// <content>Advice: IQL40xx, cost and likely mistakes.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A SELECT reads all time.</summary>
    public static DiagnosticDescriptor NoTimeBound { get; } = Advice(
        "IQL4001",
        "Query reads all time",
        "Nothing bounds the time that this reads, so every point ever written is read. Add a condition such as time >= now() - 1h.",
        DiagnosticSeverity.Info);

    /// <summary>A wildcard without LIMIT.</summary>
    public static DiagnosticDescriptor WildcardWithoutLimit { get; } = Advice(
        "IQL4002",
        "Wildcard without a limit",
        "{0} reads every column and nothing limits the points. Name the fields that are needed, or add a LIMIT.",
        DiagnosticSeverity.Info);

    /// <summary>A name in double quotes where a string was meant.</summary>
    public static DiagnosticDescriptor QuotedNameAsValue { get; } = Advice(
        "IQL4003",
        "Name where a string was probably meant",
        "\"{0}\" in double quotes is the name of a field or tag, not a string. If the text is meant, write '{0}'.",
        DiagnosticSeverity.Warning);

    /// <summary>A string where a name was meant.</summary>
    public static DiagnosticDescriptor StringComparedWithValue { get; } = Advice(
        "IQL4004",
        "String where a name was probably meant",
        "'{0}' in single quotes is a string, not a field or tag, so the comparison has the same result for every point. If the field or tag is meant, write \"{0}\".",
        DiagnosticSeverity.Warning);

    /// <summary>OR beside a condition on time.</summary>
    public static DiagnosticDescriptor TimeUnderOr { get; } = Advice(
        "IQL4005",
        "OR with a time condition",
        "InfluxDB does not apply OR to conditions on time: it reads the intersection of all of them. Write two statements, or one range that covers both.",
        DiagnosticSeverity.Warning);

    /// <summary>GROUP BY time() without a lower bound of time.</summary>
    public static DiagnosticDescriptor GroupByTimeWithoutLowerBound { get; } = Advice(
        "IQL4006",
        "GROUP BY time() without a lower bound",
        "Nothing says where the intervals of time() begin, so they reach back to the first point ever written. Add a condition such as time >= now() - 1h.",
        DiagnosticSeverity.Warning);

    /// <summary>A tag is compared with a number.</summary>
    public static DiagnosticDescriptor TagComparedWithNumber { get; } = Advice(
        "IQL4007",
        "Tag compared with a number",
        "{0} is a tag, and tags are strings: a comparison with a number is never true. Write '{1}'.",
        DiagnosticSeverity.Warning);

    /// <summary>An unanchored regular expression that is a plain text.</summary>
    public static DiagnosticDescriptor RegexWithoutAnchors { get; } = Advice(
        "IQL4008",
        "Regular expression without anchors",
        "/{0}/ also matches longer values that contain {0}. If this one value is meant, write {1} '{0}', which is faster as well.",
        DiagnosticSeverity.Info);

    /// <summary>fill() without GROUP BY time().</summary>
    public static DiagnosticDescriptor FillWithoutEffect { get; } = Advice(
        "IQL4009",
        "fill() has no effect",
        "fill() fills the empty intervals of GROUP BY time(), and there is none here. Remove it, or add GROUP BY time().",
        DiagnosticSeverity.Warning);

    /// <summary>LIMIT without ORDER BY.</summary>
    public static DiagnosticDescriptor LimitWithoutOrder { get; } = Advice(
        "IQL4010",
        "LIMIT returns the oldest points",
        "Without ORDER BY the oldest points come first, so LIMIT keeps those. For the newest write ORDER BY time DESC before LIMIT; if the oldest are meant, write ORDER BY time ASC.",
        DiagnosticSeverity.Info);

    /// <summary>Two columns have the same name.</summary>
    public static DiagnosticDescriptor DuplicateColumnName { get; } = Advice(
        "IQL4011",
        "Duplicate column name",
        "Another column is named {0} already, so this one is returned as {1}. Give it a name of its own with AS.",
        DiagnosticSeverity.Warning);

    /// <summary>A retention policy is named where the target has none.</summary>
    public static DiagnosticDescriptor RetentionPolicyNamed { get; } = Advice(
        "IQL4012",
        "Retention policy is named",
        "{0} has no retention policies: what is read there is the database {1}. Ask for that database, or leave the retention policy out.",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Advice(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, DiagnosticCategories.Advice, severity);
}
