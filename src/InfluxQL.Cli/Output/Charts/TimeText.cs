using System.Globalization;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>Reads and writes the times of answers: RFC 3339, or numbers with a unit.</summary>
internal static class TimeText
{
    private const int FractionDigits = 9;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Nanoseconds of a unit.</summary>
    public static long Unit(EpochPrecision? precision) => precision switch
    {
        EpochPrecision.Microseconds => 1_000,
        EpochPrecision.Milliseconds => 1_000_000,
        EpochPrecision.Seconds => NanosecondsPerSecond,
        EpochPrecision.Minutes => 60 * NanosecondsPerSecond,
        EpochPrecision.Hours => 3_600 * NanosecondsPerSecond,
        EpochPrecision.Days => 86_400 * NanosecondsPerSecond,
        EpochPrecision.Weeks => 7 * 86_400 * NanosecondsPerSecond,
        _ => 1,
    };

    /// <summary>The name of a unit, in the plural.</summary>
    public static string UnitName(EpochPrecision? precision) => (precision ?? EpochPrecision.Nanoseconds).ToString().ToLowerInvariant();

    /// <summary>Reads a number of units as nanoseconds.</summary>
    public static bool TryReadNumber(string text, long unit, out long nanoseconds)
    {
        nanoseconds = 0;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return false;
        }

        Int128 product = (Int128)number * unit;
        nanoseconds = (long)product;
        return product == nanoseconds;
    }

    /// <summary>Reads a time of RFC 3339 as nanoseconds, and how far its clock is from UTC.</summary>
    public static bool TryReadRfc3339(string text, out long nanoseconds, out TimeSpan offset)
    {
        nanoseconds = 0;
        offset = TimeSpan.Zero;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int end = point + 1;
        long fraction = 0;
        if (point >= 0)
        {
            for (; end < text.Length && char.IsAsciiDigit(text[end]) && end - point <= FractionDigits; end++)
            {
                fraction = (fraction * 10) + (text[end] - '0');
            }

            for (int digits = end - point - 1; digits < FractionDigits; digits++)
            {
                fraction *= 10;
            }
        }

        string whole = point < 0 ? text : text[..point] + text[end..];
        if (!DateTimeOffset.TryParseExact(
            whole, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            return false;
        }

        offset = time.Offset;
        Int128 product = ((Int128)time.ToUnixTimeSeconds() * NanosecondsPerSecond) + fraction;
        nanoseconds = (long)product;
        return product == nanoseconds;
    }

    /// <summary>Writes nanoseconds by a format of the framework, as a clock at some distance from UTC shows them.</summary>
    public static string Write(long nanoseconds, TimeSpan offset, string format) =>
        DateTime.UnixEpoch.AddTicks((nanoseconds - Below(nanoseconds, 100)) / 100).Add(offset).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The part of a number above the next lower multiple of a step.</summary>
    public static long Below(long number, long step) => ((number % step) + step) % step;
}
