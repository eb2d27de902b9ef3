namespace InfluxQL.Analysis;

/// <summary>The functions of single values: what may stand in a condition, and what does not make a query an aggregate one.</summary>
internal static class ScalarFunctions
{
    private static readonly string[] s_names =
    [
        "abs", "acos", "asin", "atan", "atan2", "ceil", "cos", "date_part", "exp", "floor", "ln", "log", "log2", "log10",
        "now", "pow", "round", "sin", "sqrt", "tan",
    ];

    public static bool Contains(ReadOnlySpan<char> name)
    {
        foreach (string candidate in s_names)
        {
            if (name.Equals(candidate.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
