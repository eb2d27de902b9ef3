using System.Buffers.Text;
using System.Globalization;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

/// <summary>Turns the server's timestamps into the client's.</summary>
/// <param name="shape">Says how.</param>
internal sealed class TimestampConverter(ResponseShape shape)
{
    /// <summary>The most bytes that a converted timestamp has.</summary>
    public const int MaximumLength = 40;

    private const int NanosecondsPerTick = 100;
    private const int FractionDigits = 9;

    /// <summary>Whether the timestamps of a series are to be converted.</summary>
    public bool Converts(SeriesHead head) => shape.Conversion != TimestampConversion.None && head.HasTime;

    /// <summary>Writes the timestamp that the client gets, as JSON; <c>null</c> stays.</summary>
    /// <param name="value">The server's: nanoseconds or <c>null</c>.</param>
    /// <param name="target">At least <see cref="MaximumLength"/> bytes.</param>
    /// <exception cref="RequestRefusedException">It is neither.</exception>
    public int Convert(ReadOnlySpan<byte> value, Span<byte> target)
    {
        if (value.SequenceEqual("null"u8))
        {
            value.CopyTo(target);
            return value.Length;
        }

        if (!Utf8Parser.TryParse(value, out long nanoseconds, out int used) || used != value.Length)
        {
            throw UpstreamAnswerFault.NoTimestamp();
        }

        if (shape.Conversion == TimestampConversion.Divide)
        {
            Utf8Formatter.TryFormat(shape.Convert(nanoseconds), target, out int length);
            return length;
        }

        target[0] = (byte)'"';
        int end = 1 + FormatRfc3339(nanoseconds, target[1..]);
        target[end] = (byte)'"';
        return end + 1;
    }

    /// <summary>Writes nanoseconds since 1970 as Go does: UTC, nine decimals without the zeros at their end.</summary>
    public static int FormatRfc3339(long nanoseconds, Span<byte> target)
    {
        (long ticks, long rest) = Math.DivRem(nanoseconds, NanosecondsPerTick);
        if (rest < 0)
        {
            ticks--;
            rest += NanosecondsPerTick;
        }

        DateTime time = DateTime.UnixEpoch.AddTicks(ticks);
        time.TryFormat(target, out int length, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        long fraction = (time.Ticks % TimeSpan.TicksPerSecond * NanosecondsPerTick) + rest;
        if (fraction != 0)
        {
            target[length++] = (byte)'.';
            int digits = FractionDigits;
            for (; fraction % 10 == 0; fraction /= 10)
            {
                digits--;
            }

            for (int i = digits - 1; i >= 0; i--, fraction /= 10)
            {
                target[length + i] = (byte)('0' + (fraction % 10));
            }

            length += digits;
        }

        target[length++] = (byte)'Z';
        return length;
    }
}
