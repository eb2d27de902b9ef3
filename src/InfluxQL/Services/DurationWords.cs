using System.Globalization;

namespace InfluxQL.Services;

/// <summary>Durations in words.</summary>
internal static class DurationWords
{
    private static readonly (long Size, string Name)[] s_units =
    [
        (604_800_000_000_000, "week"),
        (86_400_000_000_000, "day"),
        (3_600_000_000_000, "hour"),
        (60_000_000_000, "minute"),
        (1_000_000_000, "second"),
        (1_000_000, "millisecond"),
        (1_000, "microsecond"),
        (1, "nanosecond"),
    ];

    /// <summary>A duration such as <c>1 hour 30 minutes</c>.</summary>
    /// <param name="nanoseconds">The duration.</param>
    public static string Describe(long nanoseconds)
    {
        if (nanoseconds == 0)
        {
            return "no time at all";
        }

        var words = new List<string>();
        ulong rest = nanoseconds < 0 ? unchecked(0UL - (ulong)nanoseconds) : (ulong)nanoseconds;
        foreach ((long size, string name) in s_units)
        {
            ulong count = rest / (ulong)size;
            rest %= (ulong)size;
            if (count > 0)
            {
                words.Add($"{count.ToString(CultureInfo.InvariantCulture)} {name}{(count == 1 ? string.Empty : "s")}");
            }
        }

        return (nanoseconds < 0 ? "minus " : string.Empty) + string.Join(" ", words);
    }
}
