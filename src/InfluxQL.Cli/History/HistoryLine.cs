using System.Text;

namespace InfluxQL.Cli.History;

/// <summary>
/// A text as one line of a file: a backslash is two, a line feed is <c>\n</c>, a carriage return is <c>\r</c>. Everything
/// else stands for itself, so that the file can be searched.
/// </summary>
internal static class HistoryLine
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The line of a text, without its end.</summary>
    public static string Of(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);

    /// <summary>The text of a line; null where this is no line of a history.</summary>
    public static string? Read(ReadOnlySpan<byte> line)
    {
        string escaped;
        try
        {
            escaped = s_strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var text = new StringBuilder(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            i++;
            switch (i < escaped.Length ? escaped[i] : '\0')
            {
                case '\\':
                    text.Append('\\');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                default:
                    return null;
            }
        }

        return text.ToString();
    }
}
