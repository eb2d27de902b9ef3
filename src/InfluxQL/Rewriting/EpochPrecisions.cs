namespace InfluxQL.Rewriting;

/// <summary>The spellings of the parameter <c>epoch</c>, and what they mean.</summary>
public static class EpochPrecisions
{
    private static readonly string[] s_names = ["ns", "u", "ms", "s", "m", "h", "d", "w"];

    private static readonly long[] s_nanoseconds =
    [
        1,
        1_000,
        1_000_000,
        1_000_000_000,
        60_000_000_000,
        3_600_000_000_000,
        86_400_000_000_000,
        604_800_000_000_000,
    ];

    /// <summary>
    /// Reads a value of <c>epoch</c>: <c>ns</c> <c>n</c> <c>us</c> <c>u</c> <c>µ</c> (U+00B5 or U+03BC) <c>ms</c>
    /// <c>s</c> <c>m</c> <c>h</c> <c>d</c> <c>w</c>, in this letter case.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="precision">The unit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParse(string text, out EpochPrecision precision)
    {
        EpochPrecision? read = (text ?? throw new ArgumentNullException(nameof(text))) switch
        {
            "ns" or "n" => EpochPrecision.Nanoseconds,
            "us" or "u" or "\u00B5" or "\u03BC" => EpochPrecision.Microseconds,
            "ms" => EpochPrecision.Milliseconds,
            "s" => EpochPrecision.Seconds,
            "m" => EpochPrecision.Minutes,
            "h" => EpochPrecision.Hours,
            "d" => EpochPrecision.Days,
            "w" => EpochPrecision.Weeks,
            _ => null,
        };
        precision = read.GetValueOrDefault();
        return read is not null;
    }

    /// <summary>The shortest name that InfluxDB 1.x and InfluxDB 3 Core both know, where both know one.</summary>
    public static string GetName(EpochPrecision precision) => s_names[(int)precision];

    /// <summary>The length of the unit in nanoseconds.</summary>
    public static long GetNanoseconds(EpochPrecision precision) => s_nanoseconds[(int)precision];
}
