namespace InfluxQL.Targets;

/// <summary>The liberties of the 1.x dialect in words.</summary>
public static class DialectFeatures
{
    private static readonly string[] s_texts =
    [
        "INF as a duration",
        "a function's name in double quotes",
        "a regular expression that is not the last argument of a call",
        "a bind parameter for a measurement, a number after LIMIT or OFFSET, an interval, or another part that is not an operand",
        "ORDER BY on a SHOW statement",
        "the zone Local, or an empty zone, in tz()",
        "the type after :: in double quotes",
        "a name that ends with a dot",
        "<> in WITH KEY",
        "a LIMIT or OFFSET above 9223372036854775807",
        "an expression or a string in GROUP BY",
        "* as a condition",
        "DISTINCT, or a function that is not one of single numbers, in WHERE",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DialectFeature> All { get; } =
        Array.AsReadOnly((DialectFeature[])Enum.GetValues(typeof(DialectFeature)));

    /// <summary>The feature in a few words, to stand in a sentence.</summary>
    public static string GetText(DialectFeature feature) => s_texts[(int)feature];
}
