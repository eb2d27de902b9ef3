namespace InfluxQL.Targets;

/// <summary>Which functions the products have, by name in lower case.</summary>
internal static class TargetFunctions
{
    private static readonly string[] s_common =
    [
        "count", "distinct", "integral", "mean", "median", "mode", "spread", "stddev", "sum",
        "bottom", "first", "last", "max", "min", "percentile", "top",
        "abs", "acos", "asin", "atan", "atan2", "ceil", "cos", "cumulative_sum", "derivative", "difference", "elapsed", "exp",
        "floor", "ln", "log", "log2", "log10", "moving_average", "non_negative_derivative", "non_negative_difference", "pow",
        "round", "sin", "sqrt", "tan",
        "now", "time", "tz", "fill",
    ];

    private static readonly string[] s_technicalAnalysis =
    [
        "chande_momentum_oscillator", "double_exponential_moving_average", "exponential_moving_average", "holt_winters",
        "holt_winters_with_fit", "kaufmans_adaptive_moving_average", "kaufmans_efficiency_ratio", "relative_strength_index",
        "triple_exponential_derivative", "triple_exponential_moving_average",
    ];

    // count_hll and sum_hll came after InfluxDB 1.8.
    private static readonly string[] s_afterV1 = ["count_hll", "sum_hll"];

    public static string[] InfluxDB3 { get; } = [.. s_common, "date_part"];

    public static string[] MissingInInfluxDB3 { get; } = ["sample", .. s_technicalAnalysis, .. s_afterV1];

    public static string[] InfluxDB1 { get; } = [.. s_common, "sample", .. s_technicalAnalysis];

    public static string[] MissingInInfluxDB1 { get; } = ["date_part", .. s_afterV1];

    /// <summary>What to do where a target lacks a function.</summary>
    public static string GetAlternative(string name) => name switch
    {
        "sample" => "Use first(), last() or percentile(), or read the points and pick some in the client.",
        "count_hll" or "sum_hll" => "Use count(distinct(field)), which counts exactly.",
        "date_part" => "Read the points and take the part of their time in the client.",
        "tz" => "Read times in UTC and convert them in the client.",
        "holt_winters" or "holt_winters_with_fit" => "Read the points and compute the forecast in the client.",
        _ when Array.IndexOf(s_technicalAnalysis, name) >= 0 => "Use moving_average(), or read the points and compute it in the client.",
        _ => "Read the points and compute it in the client.",
    };
}
