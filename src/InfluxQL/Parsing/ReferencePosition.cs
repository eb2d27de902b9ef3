using System.Globalization;

namespace InfluxQL.Parsing;

/// <summary>
/// Positions as InfluxDB 1.x counts them: lines and characters from 1, a character being a Unicode code point and the
/// end of a line the last character of its line, however it is written.
/// </summary>
internal static class ReferencePosition
{
    /// <summary>A position in words, with a space before it. An offset behind the end counts the end once more.</summary>
    public static string Format(string text, int offset)
    {
        int line = 1;
        int character = 1;
        int i = 0;
        while (i < offset)
        {
            if (i >= text.Length)
            {
                i++;
                character++;
                continue;
            }

            int next = Next(text, i);
            if (next > offset)
            {
                break;
            }

            if (text[i] is '\r' or '\n')
            {
                line++;
                character = 0;
            }

            character++;
            i = next;
        }

        return string.Format(CultureInfo.InvariantCulture, " at line {0}, char {1}", line, character);
    }

    /// <summary>
    /// The offset of the character before one. The reference gives it for strings and regular expressions, which it
    /// reads with their delimiter. At the start of the text it is the start.
    /// </summary>
    public static int BeforeDelimiter(string text, int offset)
    {
        if (offset == 0)
        {
            return 0;
        }

        int before = offset - 1;
        bool pair = before > 0 && (text[before] == '\n' ? text[before - 1] == '\r' : char.IsLowSurrogate(text[before]) && char.IsHighSurrogate(text[before - 1]));
        return pair ? before - 1 : before;
    }

    private static int Next(string text, int offset)
    {
        char c = text[offset];
        bool pair = offset + 1 < text.Length
            && (c == '\r' ? text[offset + 1] == '\n' : char.IsHighSurrogate(c) && char.IsLowSurrogate(text[offset + 1]));
        return offset + (pair ? 2 : 1);
    }
}
