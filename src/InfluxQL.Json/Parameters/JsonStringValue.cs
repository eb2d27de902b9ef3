using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfluxQL.Json.Parameters;

/// <summary>The text of a JSON string. Unlike the reader's own method it takes a lone surrogate, which JSON allows as an escape.</summary>
internal static class JsonStringValue
{
    /// <summary>The text of the string or name at which the reader stands. The JSON must be valid UTF-8.</summary>
    public static string Get(ref Utf8JsonReader reader)
    {
        string raw = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? Unescape(raw) : raw;
    }

    private static string Unescape(string raw)
    {
        var builder = new StringBuilder(raw.Length);
        int position = 0;
        while (position < raw.Length)
        {
            char character = raw[position++];
            if (character != '\\')
            {
                builder.Append(character);
                continue;
            }

            char escape = raw[position++];
            if (escape == 'u')
            {
                builder.Append((char)ushort.Parse(raw.AsSpan(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                position += 4;
                continue;
            }

            builder.Append(escape switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                _ => escape,
            });
        }

        return builder.ToString();
    }
}
