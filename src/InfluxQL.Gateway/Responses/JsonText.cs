using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfluxQL.Gateway.Responses;

/// <summary>Reads and writes JSON strings whose form is known to be right.</summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string in quotes.</summary>
    public static string Decode(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> inner = json[1..^1];
        if (!inner.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inner);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(inner.Length);
        int length = Decode(inner, rented);
        string text = Encoding.UTF8.GetString(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>
    /// Writes the text between the quotes of a JSON string as UTF-8 and gives its length, which is not more than that of the
    /// JSON. Half a surrogate pair becomes U+FFFD, as in Go.
    /// </summary>
    public static int Decode(ReadOnlySpan<byte> inner, Span<byte> target)
    {
        int written = 0;
        while (true)
        {
            int found = inner.IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = found < 0 ? inner : inner[..found];
            plain.CopyTo(target[written..]);
            written += plain.Length;
            if (found < 0)
            {
                return written;
            }

            inner = inner[found..];
            if (inner[1] != 'u')
            {
                target[written++] = Unescape(inner[1]);
                inner = inner[2..];
                continue;
            }

            char first = ReadUnit(inner);
            inner = inner[6..];
            if (char.IsHighSurrogate(first) && inner.StartsWith("\\u"u8) && char.IsLowSurrogate(ReadUnit(inner)))
            {
                written += new Rune(first, ReadUnit(inner)).EncodeToUtf8(target[written..]);
                inner = inner[6..];
            }
            else
            {
                written += (Rune.TryCreate(first, out Rune rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(target[written..]);
            }
        }
    }

    /// <summary>Text as a JSON string in quotes.</summary>
    public static byte[] Encode(string text)
    {
        JsonEncodedText encoded = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return [(byte)'"', .. encoded.EncodedUtf8Bytes, (byte)'"'];
    }

    /// <summary>
    /// The number of strings in an array, or of strings with names in an object; -1 where the value is of another form. The
    /// value is known to be JSON.
    /// </summary>
    public static int CountStrings(ReadOnlySpan<byte> json, char open)
    {
        if (json[0] != open)
        {
            return -1;
        }

        var strings = new JsonStringEnumerator(json);
        int count = 0;
        while (strings.MoveNext())
        {
            count++;
        }

        return strings.IsOnlyStrings ? count : -1;
    }

    /// <summary>The beginning of text of unknown form, fit for a message: one line, printable ASCII.</summary>
    public static string Show(ReadOnlySpan<byte> bytes, int maximum)
    {
        var text = new StringBuilder();
        foreach (byte value in bytes[..Math.Min(bytes.Length, maximum)])
        {
            if (value is (byte)'\n' or (byte)'\r')
            {
                break;
            }

            text.Append(value is >= 0x20 and < 0x7F ? (char)value : '?');
        }

        return text.ToString();
    }

    private static byte Unescape(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };

    private static char ReadUnit(ReadOnlySpan<byte> escape)
    {
        int unit = 0;
        foreach (byte digit in escape[2..6])
        {
            unit = (unit << 4) | (char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }
}
