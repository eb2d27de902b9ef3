using System.Buffers;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Finds the ends of JSON values (RFC 8259) in bytes that may go on, and checks their form. It reads a value without making
/// anything of it, which is what a stream that is passed on needs.
/// </summary>
internal static class JsonScanner
{
    private const int MaximumDepth = 32;

    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(value => (byte)value)]);

    /// <summary>Moves past white space.</summary>
    public static void SkipWhitespace(ReadOnlySpan<byte> bytes, ref int position)
    {
        while (position < bytes.Length && bytes[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }
    }

    /// <summary>Moves past a value of any kind.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="position">The start of the value; its end where it is complete, else without meaning.</param>
    public static ScanResult SkipValue(ReadOnlySpan<byte> bytes, ref int position) => SkipValue(bytes, ref position, MaximumDepth);

    /// <summary>Moves past a string, a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="position">The start of the value; its end where it is complete, else without meaning.</param>
    public static ScanResult SkipScalar(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (position >= bytes.Length)
        {
            return ScanResult.NeedMore;
        }

        return bytes[position] switch
        {
            (byte)'"' => SkipString(bytes, ref position),
            (byte)'t' => SkipWord(bytes, ref position, "true"u8),
            (byte)'f' => SkipWord(bytes, ref position, "false"u8),
            (byte)'n' => SkipWord(bytes, ref position, "null"u8),
            _ => SkipNumber(bytes, ref position),
        };
    }

    /// <summary>Moves past a string in quotes.</summary>
    public static ScanResult SkipString(ReadOnlySpan<byte> bytes, ref int position)
    {
        int at = position + 1;
        while (true)
        {
            int found = bytes[at..].IndexOfAny(s_stringStops);
            if (found < 0)
            {
                return ScanResult.NeedMore;
            }

            at += found;
            if (bytes[at] == '"')
            {
                position = at + 1;
                return ScanResult.Complete;
            }

            if (bytes[at] != '\\')
            {
                return ScanResult.Invalid;
            }

            if (at + 1 >= bytes.Length)
            {
                return ScanResult.NeedMore;
            }

            if (bytes[at + 1] != 'u')
            {
                if (!"\"\\/bfnrt"u8.Contains(bytes[at + 1]))
                {
                    return ScanResult.Invalid;
                }

                at += 2;
                continue;
            }

            for (int i = at + 2; i < at + 6; i++)
            {
                if (i >= bytes.Length)
                {
                    return ScanResult.NeedMore;
                }

                if (!char.IsAsciiHexDigit((char)bytes[i]))
                {
                    return ScanResult.Invalid;
                }
            }

            at += 6;
        }
    }

    private static ScanResult SkipNumber(ReadOnlySpan<byte> bytes, ref int position)
    {
        int at = position;
        if (bytes[at] == '-')
        {
            at++;
        }

        int start = at;
        ScanResult result = SkipDigits(bytes, ref at);
        if (result == ScanResult.Complete && bytes[start] == '0' && at > start + 1)
        {
            return ScanResult.Invalid;
        }

        if (result == ScanResult.Complete && bytes[at] == '.')
        {
            at++;
            result = SkipDigits(bytes, ref at);
        }

        if (result == ScanResult.Complete && bytes[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < bytes.Length && bytes[at] is (byte)'+' or (byte)'-')
            {
                at++;
            }

            result = SkipDigits(bytes, ref at);
        }

        position = at;
        return result;
    }

    // A number ends only where something else follows; inside a document something always does.
    private static ScanResult SkipDigits(ReadOnlySpan<byte> bytes, ref int position)
    {
        int start = position;
        while (position < bytes.Length && (uint)(bytes[position] - '0') <= 9)
        {
            position++;
        }

        return position >= bytes.Length ? ScanResult.NeedMore
            : position == start ? ScanResult.Invalid
            : ScanResult.Complete;
    }

    private static ScanResult SkipWord(ReadOnlySpan<byte> bytes, ref int position, ReadOnlySpan<byte> word)
    {
        ReadOnlySpan<byte> rest = bytes[position..];
        if (rest.StartsWith(word))
        {
            position += word.Length;
            return ScanResult.Complete;
        }

        return word.StartsWith(rest) ? ScanResult.NeedMore : ScanResult.Invalid;
    }

    private static ScanResult SkipValue(ReadOnlySpan<byte> bytes, ref int position, int depth)
    {
        SkipWhitespace(bytes, ref position);
        if (position >= bytes.Length)
        {
            return ScanResult.NeedMore;
        }

        byte open = bytes[position];
        if (open is not ((byte)'[' or (byte)'{'))
        {
            return SkipScalar(bytes, ref position);
        }

        if (depth == 0)
        {
            return ScanResult.Invalid;
        }

        byte close = open == '[' ? (byte)']' : (byte)'}';
        position++;
        SkipWhitespace(bytes, ref position);
        if (position < bytes.Length && bytes[position] == close)
        {
            position++;
            return ScanResult.Complete;
        }

        while (true)
        {
            ScanResult result = open == '{' ? SkipKey(bytes, ref position) : ScanResult.Complete;
            if (result == ScanResult.Complete)
            {
                result = SkipValue(bytes, ref position, depth - 1);
            }

            if (result != ScanResult.Complete)
            {
                return result;
            }

            SkipWhitespace(bytes, ref position);
            if (position >= bytes.Length)
            {
                return ScanResult.NeedMore;
            }

            byte next = bytes[position++];
            if (next == close)
            {
                return ScanResult.Complete;
            }

            if (next != ',')
            {
                return ScanResult.Invalid;
            }
        }
    }

    /// <summary>Moves past the name of a member and its colon.</summary>
    public static ScanResult SkipKey(ReadOnlySpan<byte> bytes, ref int position)
    {
        SkipWhitespace(bytes, ref position);
        if (position >= bytes.Length)
        {
            return ScanResult.NeedMore;
        }

        if (bytes[position] != '"')
        {
            return ScanResult.Invalid;
        }

        ScanResult result = SkipString(bytes, ref position);
        if (result != ScanResult.Complete)
        {
            return result;
        }

        SkipWhitespace(bytes, ref position);
        return position >= bytes.Length ? ScanResult.NeedMore
            : bytes[position++] == ':' ? ScanResult.Complete
            : ScanResult.Invalid;
    }
}
