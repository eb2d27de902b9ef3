using System.Globalization;
using System.Text;

namespace InfluxQL.Cli.Output;

/// <summary>
/// Writes strings of JSON with letters as they are. What a terminal would obey or UTF-8 has no bytes for is escaped, which
/// is the same string to a program.
/// </summary>
internal static class JsonString
{
    /// <summary>Writes a string with its quotes.</summary>
    public static void Write(TextWriter writer, string text)
    {
        writer.Write('"');
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character is >= ' ' and < (char)0x7F and not '"' and not '\\')
            {
                continue;
            }

            if (Rune.TryGetRuneAt(text, i, out Rune rune) && IsShown(rune))
            {
                i += rune.Utf16SequenceLength - 1;
                continue;
            }

            writer.Write(text.AsSpan(written, i - written));
            WriteEscape(writer, character);
            written = i + 1;
        }

        writer.Write(text.AsSpan(written));
        writer.Write('"');
    }

    private static bool IsShown(Rune rune) =>
        rune.Value is not ('"' or '\\')
        && (rune.Value == 0x200D
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    private static void WriteEscape(TextWriter writer, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                writer.Write('\\');
                writer.Write(character);
                break;
            case '\n':
                writer.Write("\\n");
                break;
            case '\r':
                writer.Write("\\r");
                break;
            case '\t':
                writer.Write("\\t");
                break;
            default:
                writer.Write("\\u");
                writer.Write(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
