using System.Buffers.Text;
using InfluxQL.Diagnostics;
using Rules = InfluxQL.Diagnostics.DiagnosticDescriptors;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>
/// Numbers as InfluxDB 3 takes them: digits stand on both sides of a point. A number too large for 64 bits of floating
/// point is infinite to it, and is taken.
/// </summary>
internal static class CrateNumber
{
    /// <summary>The rule that a number breaks; null where it is taken.</summary>
    public static DiagnosticDescriptor? Judge(ReadOnlySpan<byte> word)
    {
        bool isNegative = word[0] == (byte)'-';
        ReadOnlySpan<byte> rest = isNegative ? word[1..] : word;
        int digits = CountDigits(rest);
        if (digits == 0)
        {
            return Rules.LineProtocolNumberInvalid;
        }

        rest = rest[digits..];
        if (rest.SequenceEqual("i"u8))
        {
            return Utf8Parser.TryParse(word[..^1], out long _, out int used) && used == word.Length - 1 ? null : Rules.LineProtocolNumberOutOfRange;
        }

        if (rest.SequenceEqual("u"u8))
        {
            return isNegative ? Rules.LineProtocolNumberInvalid
                : Utf8Parser.TryParse(word[..^1], out ulong _, out int used) && used == word.Length - 1 ? null
                : Rules.LineProtocolNumberOutOfRange;
        }

        if (rest.Length > 0 && rest[0] == (byte)'.')
        {
            int fraction = CountDigits(rest[1..]);
            if (fraction == 0)
            {
                return Rules.LineProtocolNumberInvalid;
            }

            rest = rest[(1 + fraction)..];
        }

        if (rest.Length > 0 && (char)rest[0] is 'e' or 'E')
        {
            rest = rest[1..];
            rest = rest.Length > 0 && (char)rest[0] is '+' or '-' ? rest[1..] : rest;
            int exponent = CountDigits(rest);
            if (exponent == 0)
            {
                return Rules.LineProtocolNumberInvalid;
            }

            rest = rest[exponent..];
        }

        return rest.IsEmpty ? null : Rules.LineProtocolNumberInvalid;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
