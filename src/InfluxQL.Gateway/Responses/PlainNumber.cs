using System.Buffers.Text;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>Writes numbers of JSON without an exponent, as InfluxDB 1.x does in CSV. No digit changes.</summary>
internal static class PlainNumber
{
    // A double has no larger one; whatever says it has is passed on as it is.
    private const int MaximumExponent = 400;

    /// <summary>Writes a number.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="json">A JSON number.</param>
    public static void Write(PooledBuffer output, ReadOnlySpan<byte> json)
    {
        int mark = json.IndexOfAny((byte)'e', (byte)'E');
        if (mark < 0
            || json.TrimStart((byte)'-')[0] == '0'
            || !Utf8Parser.TryParse(json[(mark + 1)..].TrimStart((byte)'+'), out int exponent, out _)
            || Math.Abs((long)exponent) > MaximumExponent)
        {
            output.Write(json);
            return;
        }

        ReadOnlySpan<byte> number = json[..mark];
        if (number[0] == '-')
        {
            output.Write("-"u8);
            number = number[1..];
        }

        int point = number.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? default : number[(point + 1)..].TrimEnd((byte)'0');
        Write(output, whole, fraction, exponent);
    }

    private static void Write(PooledBuffer output, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, int exponent)
    {
        if (exponent >= 0)
        {
            int moved = Math.Min(exponent, fraction.Length);
            output.Write(whole);
            output.Write(fraction[..moved]);
            WriteZeros(output, exponent - moved);
            WriteFraction(output, 0, default, fraction[moved..]);
            return;
        }

        int kept = Math.Max(whole.Length + exponent, 0);
        output.Write(kept == 0 ? "0"u8 : whole[..kept]);
        WriteFraction(output, -exponent - (whole.Length - kept), whole[kept..], fraction);
    }

    private static void WriteFraction(PooledBuffer output, int zeros, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if (zeros + first.Length + second.Length > 0)
        {
            output.Write("."u8);
            WriteZeros(output, zeros);
            output.Write(first);
            output.Write(second);
        }
    }

    private static void WriteZeros(PooledBuffer output, int count)
    {
        output.GetSpan(count)[..count].Fill((byte)'0');
        output.Advance(count);
    }
}
