using System.Globalization;
using System.Text;

namespace InfluxQL.Literals;

/// <summary>
/// Times in string literals. The layouts are <c>2006-01-02</c> and <c>2006-01-02 15:04:05[.fraction]</c>, both in the
/// zone of the query, and RFC 3339 with its own zone. The hour may have one digit, the fraction one to nine digits
/// after a point or a comma, and more than one space may precede the hour (InfluxDB 1.8, Go's time.ParseInLocation).
/// </summary>
public static class TimeLiteral
{
    /// <summary>The first time, 1677-09-21T00:12:43.145224195Z, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    public const long MinNanoseconds = long.MinValue + 3;

    /// <summary>The last time, 2262-04-11T23:47:16.854775806Z, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    public const long MaxNanoseconds = long.MaxValue - 1;

    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int SecondsPerDay = 86_400;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The value of the string literal.</param>
    /// <param name="zone">The zone of texts without one of their own.</param>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z; 0 if the text is wrong.</param>
    /// <param name="error">What is wrong.</param>
    /// <returns>Whether the text is a time in range.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, TimeZoneInfo zone, out long nanoseconds, out TimeLiteralError error) =>
        TryParse(text, zone, out nanoseconds, out error, out _);

    /// <summary>Reads a time and gives the text that the reference's messages about the range show.</summary>
    /// <param name="text">The value of the string literal.</param>
    /// <param name="zone">
    /// The zone of texts without one of their own. TimeZoneInfo knows offsets in whole minutes, so that local mean
    /// times, from before a place had standard time (about 1900), may differ from the reference's: by less than a
    /// minute, or by a day where a place changed sides of the date line.
    /// </param>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z; 0 if the text is wrong.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="outOfRangeText">
    /// A time out of range as RFC 3339 in whole seconds with its own offset, as in
    /// <c>time 9999-12-31T00:00:00Z overflows time literal</c>; otherwise null.
    /// </param>
    /// <returns>Whether the text is a time in range.</returns>
    public static bool TryParse(
        ReadOnlySpan<char> text, TimeZoneInfo zone, out long nanoseconds, out TimeLiteralError error, out string? outOfRangeText)
    {
        if (zone is null)
        {
            throw new ArgumentNullException(nameof(zone));
        }

        nanoseconds = 0;
        error = TimeLiteralError.NotATime;
        outOfRangeText = null;
        if (!TryReadInstant(text, zone, out long seconds, out int fraction, out long offset))
        {
            return false;
        }

        // The bounds are seconds rounded down; only there does the fraction decide.
        const long firstSecond = (MinNanoseconds / NanosecondsPerSecond) - 1;
        const long lastSecond = MaxNanoseconds / NanosecondsPerSecond;
        const long firstFraction = MinNanoseconds - ((firstSecond + 1) * NanosecondsPerSecond) + NanosecondsPerSecond;
        const long lastFraction = MaxNanoseconds - (lastSecond * NanosecondsPerSecond);
        bool early = seconds < firstSecond || (seconds == firstSecond && fraction < firstFraction);
        bool late = seconds > lastSecond || (seconds == lastSecond && fraction > lastFraction);
        if (!early && !late)
        {
            // The product alone may leave the range of 64 bits in the first second; the sum comes back.
            nanoseconds = unchecked((seconds * NanosecondsPerSecond) + fraction);
            error = TimeLiteralError.None;
            return true;
        }

        error = early ? TimeLiteralError.TooEarly : TimeLiteralError.TooLate;
        outOfRangeText = FormatSeconds(seconds, offset);
        return false;
    }

    /// <summary>Reads a time of any year, also one that 64 bits of nanoseconds do not hold.</summary>
    /// <param name="text">The value of the string literal.</param>
    /// <param name="zone">The zone of texts without one of their own.</param>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="fraction">Nanoseconds within the second.</param>
    /// <param name="offset">The offset from UTC in seconds with which the text was read.</param>
    internal static bool TryReadInstant(ReadOnlySpan<char> text, TimeZoneInfo zone, out long seconds, out int fraction, out long offset)
    {
        seconds = 0;
        offset = 0;
        var reader = new TimeTextReader(text);
        if (!reader.TryRead(out long local, out fraction, out long? ownOffset))
        {
            return false;
        }

        offset = ownOffset ?? OffsetOf(zone, local);
        seconds = local - offset;
        return true;
    }

    /// <summary>
    /// Writes a time as RFC 3339 in UTC, with as many digits of the second as it needs: <c>2000-01-01T00:00:00Z</c>,
    /// <c>2000-01-01T00:00:00.5Z</c>.
    /// </summary>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    public static string Format(long nanoseconds)
    {
        long seconds = FloorDivide(nanoseconds, NanosecondsPerSecond, out long fraction);
        StringBuilder builder = AppendSeconds(new StringBuilder(30), seconds);
        if (fraction != 0)
        {
            builder.Append('.').Append(fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        return builder.Append('Z').ToString();
    }

    /// <summary>Days from 1970-01-01 to a day of the Gregorian calendar, also of years before 1.</summary>
    internal static long DaysFromDate(int year, int month, int day)
    {
        // Years that begin in March put the leap day at their end.
        long y = month <= 2 ? year - 1L : year;
        long era = FloorDivide(y, 400, out long yearOfEra);
        long dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        long dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }

    /// <summary>Writes a time as RFC 3339 in whole seconds with an offset.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="offset">The offset from UTC in seconds.</param>
    internal static string FormatSeconds(long seconds, long offset)
    {
        StringBuilder builder = AppendSeconds(new StringBuilder(26), seconds + offset);
        if (offset == 0)
        {
            return builder.Append('Z').ToString();
        }

        long minutes = Math.Abs(offset / 60);
        return builder
            .Append(offset < 0 ? '-' : '+')
            .Append((minutes / 60).ToString("D2", CultureInfo.InvariantCulture))
            .Append(':')
            .Append((minutes % 60).ToString("D2", CultureInfo.InvariantCulture))
            .ToString();
    }

    private static StringBuilder AppendSeconds(StringBuilder builder, long seconds)
    {
        long days = FloorDivide(seconds, SecondsPerDay, out long secondOfDay) + 719_468;
        long era = FloorDivide(days, 146_097, out long dayOfEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long shifted = ((5 * dayOfYear) + 2) / 153;
        long day = dayOfYear - (((153 * shifted) + 2) / 5) + 1;
        long month = shifted + (shifted < 10 ? 3 : -9);
        long year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return builder.AppendFormat(
            CultureInfo.InvariantCulture,
            "{0:D4}-{1:D2}-{2:D2}T{3:D2}:{4:D2}:{5:D2}",
            year,
            month,
            day,
            secondOfDay / 3600,
            secondOfDay / 60 % 60,
            secondOfDay % 60);
    }

    /// <summary>
    /// The offset of a zone at a local time, by Go's rule: the offset that holds where the local time, taken as UTC,
    /// would be, corrected once. In a gap or an overlap that rule decides.
    /// </summary>
    private static long OffsetOf(TimeZoneInfo zone, long local) =>
        OffsetAt(zone, local - OffsetAt(zone, local));

    private static long OffsetAt(TimeZoneInfo zone, long seconds)
    {
        const long epoch = 62_135_596_800;
        long sinceYearOne = Math.Min(Math.Max(seconds + epoch, 0), DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond);
        var instant = new DateTime(sinceYearOne * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return (long)zone.GetUtcOffset(instant).TotalSeconds;
    }

    private static long FloorDivide(long value, long divisor, out long remainder)
    {
        long quotient = value / divisor;
        remainder = value % divisor;
        if (remainder < 0)
        {
            remainder += divisor;
            quotient--;
        }

        return quotient;
    }
}
