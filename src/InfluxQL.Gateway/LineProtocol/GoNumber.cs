using System.Buffers.Text;
using System.Globalization;
using InfluxQL.Diagnostics;
using Rules = InfluxQL.Diagnostics.DiagnosticDescriptors;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>Numbers as the parser in Go takes them: digits may be missing before or after the point.</summary>
internal static class GoNumber
{
    // 309 digits are the fewest that can be more than the largest number.
    private const int ShortestOutOfRange = 309;

    /// <summary>Whether a value that begins so is judged as a number: also NaN, to refuse it.</summary>
    public static bool StartsOne(byte first) => (char)first is (>= '0' and <= '9') or '.' or '-' or 'N' or 'n';

    /// <summary>The rule that a number breaks; null where it is taken.</summary>
    public static DiagnosticDescriptor? Judge(ReadOnlySpan<byte> word, bool takesUnsigned) => word[^1] switch
    {
        (byte)'i' => JudgeInteger(word[..^1]),
        (byte)'u' => JudgeUnsigned(word[..^1], takesUnsigned),
        _ => JudgeFloat(word),
    };

    private static DiagnosticDescriptor? JudgeInteger(ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> number = digits.Length > 0 && digits[0] == (byte)'-' ? digits[1..] : digits;
        return !AreDigits(number) ? Rules.LineProtocolNumberInvalid
            : Utf8Parser.TryParse(digits, out long _, out int used) && used == digits.Length ? null
            : Rules.LineProtocolNumberOutOfRange;
    }

    private static DiagnosticDescriptor? JudgeUnsigned(ReadOnlySpan<byte> digits, bool isTaken) =>
        !AreDigits(digits) ? Rules.LineProtocolNumberInvalid
        : !isTaken ? Rules.LineProtocolUnsignedNotSupported
        : Utf8Parser.TryParse(digits, out ulong _, out int used) && used == digits.Length ? null
        : Rules.LineProtocolNumberOutOfRange;

    private static DiagnosticDescriptor? JudgeFloat(ReadOnlySpan<byte> word)
    {
        int i = word[0] == (byte)'-' ? 1 : 0;
        int whole = CountDigits(word[i..]);
        i += whole;
        int fraction = 0;
        if (i < word.Length && word[i] == (byte)'.')
        {
            fraction = CountDigits(word[++i..]);
            i += fraction;
        }

        if (whole + fraction == 0)
        {
            return Rules.LineProtocolNumberInvalid;
        }

        bool hasExponent = i < word.Length && (char)word[i] is 'e' or 'E';
        if (hasExponent)
        {
            i++;
            i += i < word.Length && (char)word[i] is '+' or '-' ? 1 : 0;
            int exponent = CountDigits(word[i..]);
            i += exponent;
            if (exponent == 0)
            {
                return Rules.LineProtocolNumberInvalid;
            }
        }

        return i < word.Length ? Rules.LineProtocolNumberInvalid
            : word.Length < ShortestOutOfRange && !hasExponent ? null
            : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? null
            : Rules.LineProtocolNumberOutOfRange;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => text.Length > 0 && CountDigits(text) == text.Length;

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
