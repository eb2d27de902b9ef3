using System.Buffers;
using System.Text;

namespace InfluxQL.Gateway.Requests;

/// <summary>
/// Reads names and values of a URL or form (WHATWG URL, application/x-www-form-urlencoded): pairs between <c>&amp;</c>,
/// a plus sign for a space, percent signs before two hexadecimal digits. A semicolon is a character like others, as
/// queries have it between statements. Names are kept as often as they stand there.
/// </summary>
internal static class UrlEncodedPairs
{
    /// <summary>As many pairs as one place may have; ASP.NET Core bounds forms in a like way.</summary>
    public const int Limit = 1024;

    /// <summary>Reads pairs.</summary>
    /// <param name="text">The text, without a question mark.</param>
    /// <param name="encoding">What the bytes behind percent signs are.</param>
    /// <param name="place">Where they stand, for messages: <c>The URL</c>.</param>
    /// <exception cref="Errors.RequestRefusedException">A percent sign stands alone, bytes are no text, or there are too many pairs (400).</exception>
    public static List<KeyValuePair<string, string>> Parse(ReadOnlySpan<char> text, Encoding encoding, string place)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (Range range in text.Split('&'))
        {
            ReadOnlySpan<char> pair = text[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            RequireFewer(pairs.Count, place);
            int equals = pair.IndexOf('=');
            ReadOnlySpan<char> name = equals < 0 ? pair : pair[..equals];
            ReadOnlySpan<char> value = equals < 0 ? default : pair[(equals + 1)..];
            pairs.Add(new(Decode(name, encoding, place), Decode(value, encoding, place)));
        }

        return pairs;
    }

    /// <summary>Bounds the pairs of a place.</summary>
    /// <exception cref="Errors.RequestRefusedException">There are too many (400).</exception>
    public static void RequireFewer(int count, string place)
    {
        if (count >= Limit)
        {
            throw RequestFaults.Malformed($"{place} has more than {Limit} parameters. Leave out what has no effect.");
        }
    }

    private static string Decode(ReadOnlySpan<char> text, Encoding encoding, string place)
    {
        if (!text.ContainsAny('%', '+'))
        {
            return text.ToString();
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(encoding.GetMaxByteCount(text.Length));
        try
        {
            int count = 0;
            while (!text.IsEmpty)
            {
                int plain = text.IndexOfAny('%', '+');
                plain = plain < 0 ? text.Length : plain;
                count += encoding.GetBytes(text[..plain], bytes.AsSpan(count));
                text = text[plain..];
                if (text is ['+', ..])
                {
                    count += encoding.GetBytes(" ", bytes.AsSpan(count));
                    text = text[1..];
                }
                else if (!text.IsEmpty)
                {
                    bytes[count++] = Unescape(text, place);
                    text = text[3..];
                }
            }

            return Charset.Decode(encoding, bytes.AsSpan(0, count), place);
        }
        catch (EncoderFallbackException exception)
        {
            throw RequestFaults.Malformed($"{place} has a character that {encoding.WebName} has not.", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static byte Unescape(ReadOnlySpan<char> text, string place) =>
        text.Length >= 3 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2])
            ? (byte)((HexValue(text[1]) << 4) | HexValue(text[2]))
            : throw RequestFaults.Malformed($"{place} has a percent sign without two hexadecimal digits behind it. Write a percent sign as %25.");

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
