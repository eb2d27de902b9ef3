using System.Globalization;

namespace InfluxQL.Literals;

/// <summary>
/// Durations: one or more counts, each with a unit out of <c>ns u µ ms s m h d w</c>, in any order. A value is
/// a signed 64-bit number of nanoseconds.
/// </summary>
public static class DurationLiteral
{
    private const long Microsecond = 1_000;
    private const long Millisecond = 1_000 * Microsecond;
    private const long Second = 1_000 * Millisecond;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;
    private const long Week = 7 * Day;

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The duration; a <c>-</c> may lead it, as in a bound parameter.</param>
    /// <param name="nanoseconds">The value; 0 if the text is wrong.</param>
    /// <returns>Whether the text is right.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out long nanoseconds) =>
        TryParse(text, out nanoseconds, out _, out _);

    /// <summary>Reads a duration and says what is wrong.</summary>
    /// <param name="text">The duration; a <c>-</c> may lead it, as in a bound parameter.</param>
    /// <param name="nanoseconds">The value; 0 if the text is wrong.</param>
    /// <param name="error">What is wrong. Every overflow is an error; the reference misses those that wrap twice.</param>
    /// <param name="message">The reference's message for the error, without a position; null if the text is right.</param>
    /// <returns>Whether the text is right.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out long nanoseconds, out DurationError error, out string? message)
    {
        nanoseconds = 0;
        message = "invalid duration";
        error = DurationError.Invalid;
        bool negative = text.Length > 0 && text[0] == '-';
        int i = negative ? 1 : 0;
        if (i == text.Length)
        {
            return false;
        }

        long sum = 0;
        long count = 0;
        bool overflow = false;
        int unitStart = 0;
        while (i < text.Length)
        {
            int digits = i;
            while (i < text.Length && (uint)(text[i] - '0') <= 9)
            {
                i++;
            }

            if (i == digits || i == text.Length || !NumericLiteral.TryParseInteger(text.Slice(digits, i - digits), out count))
            {
                return false;
            }

            unitStart = i;
            long unit = ReadUnit(text, ref i);
            if (unit == 0)
            {
                return false;
            }

            // An overflow waits for the end of the text: a mistake in what follows goes before it.
            if (count > (long.MaxValue - sum) / unit)
            {
                overflow = true;
            }
            else
            {
                sum += count * unit;
            }
        }

        if (overflow)
        {
            error = DurationError.Overflow;
            message = "overflowed duration " + count.ToString(CultureInfo.InvariantCulture)
                + text.Slice(unitStart).ToString() + ": choose a smaller duration or INF";
            return false;
        }

        nanoseconds = negative ? -sum : sum;
        error = DurationError.None;
        message = null;
        return true;
    }

    /// <summary>
    /// Writes a duration as the reference does: a whole number of the largest unit that divides it, <c>0s</c> for
    /// none, <c>u</c> for microseconds, a leading <c>-</c> if it is negative.
    /// </summary>
    /// <param name="nanoseconds">The duration in nanoseconds.</param>
    public static string Format(long nanoseconds)
    {
        if (nanoseconds == 0)
        {
            return "0s";
        }

        (long size, string unit) = nanoseconds switch
        {
            _ when nanoseconds % Week == 0 => (Week, "w"),
            _ when nanoseconds % Day == 0 => (Day, "d"),
            _ when nanoseconds % Hour == 0 => (Hour, "h"),
            _ when nanoseconds % Minute == 0 => (Minute, "m"),
            _ when nanoseconds % Second == 0 => (Second, "s"),
            _ when nanoseconds % Millisecond == 0 => (Millisecond, "ms"),
            _ when nanoseconds % Microsecond == 0 => (Microsecond, "u"),
            _ => (1L, "ns"),
        };
        return (nanoseconds / size).ToString(CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>Reads a unit and moves past it; 0 if there is none.</summary>
    private static long ReadUnit(ReadOnlySpan<char> text, ref int i)
    {
        bool secondFollows = i + 1 < text.Length && text[i + 1] == 's';
        switch (text[i++])
        {
            case 'n' when secondFollows:
                i++;
                return 1;
            case 'u':
            case '\u00B5':
                return Microsecond;
            case 'm' when secondFollows:
                i++;
                return Millisecond;
            case 'm':
                return Minute;
            case 's':
                return Second;
            case 'h':
                return Hour;
            case 'd':
                return Day;
            case 'w':
                return Week;
            default:
                return 0;
        }
    }
}
