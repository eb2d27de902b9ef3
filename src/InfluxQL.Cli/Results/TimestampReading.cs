using System.Globalization;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Results;

/// <summary>Turns the timestamps of a server into those that were asked for, as the plan's shape says.</summary>
/// <param name="shape">The shape.</param>
internal sealed class TimestampReading(ResponseShape shape)
{
    private const int NanosecondsPerTick = 100;

    /// <summary>Whether a series has timestamps to be turned; they are in its first column.</summary>
    public bool Applies(IReadOnlyList<string> columns) =>
        shape.Conversion != TimestampConversion.None && columns.Count > 0 && columns[0] == "time";

    /// <summary>Turns a timestamp; no value stays.</summary>
    /// <exception cref="AnswerFormatException">It counts no nanoseconds.</exception>
    public ResultValue Convert(ResultValue value)
    {
        if (value.IsNull)
        {
            return value;
        }

        if (value.Kind != ResultValueKind.Number
            || !long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long nanoseconds))
        {
            throw new AnswerFormatException($"has the timestamp '{value.Text}' where nanoseconds were asked for");
        }

        return shape.Conversion == TimestampConversion.Divide
            ? new ResultValue(ResultValueKind.Number, shape.Convert(nanoseconds).ToString(CultureInfo.InvariantCulture))
            : new ResultValue(ResultValueKind.String, FormatRfc3339(nanoseconds));
    }

    // As Go does: UTC, nine decimals without the zeros at their end.
    private static string FormatRfc3339(long nanoseconds)
    {
        (long ticks, long rest) = Math.DivRem(nanoseconds, NanosecondsPerTick);
        if (rest < 0)
        {
            ticks--;
            rest += NanosecondsPerTick;
        }

        DateTime time = DateTime.UnixEpoch.AddTicks(ticks);
        string seconds = time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        long fraction = (time.Ticks % TimeSpan.TicksPerSecond * NanosecondsPerTick) + rest;
        return fraction == 0 ? seconds + "Z" : $"{seconds}.{fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0')}Z";
    }
}
