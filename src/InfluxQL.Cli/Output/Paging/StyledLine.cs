using System.Globalization;
using System.Text;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>Lines with colours in them, as a terminal shows them. Colours are the only sequences that pass.</summary>
internal static class StyledLine
{
    private const string Reset = "\u001b[0m";
    private const string Reverse = "\u001b[7m";

    /// <summary>The line with everything visible that a terminal would obey, apart from colours.</summary>
    public static string Safe(string line)
    {
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return line;
        }

        var builder = new StringBuilder(line.Length);
        for (int offset = 0; offset < line.Length;)
        {
            int style = StyleLength(line, offset);
            if (style > 0)
            {
                builder.Append(line, offset, style);
                offset += style;
                continue;
            }

            Rune.DecodeFromUtf16(line.AsSpan(offset), out Rune rune, out int used);
            builder.Append(VisibleText.Of(rune));
            offset += used;
        }

        return builder.ToString();
    }

    /// <summary>The line without colours.</summary>
    public static string Plain(string line)
    {
        if (!line.Contains('\u001b', StringComparison.Ordinal))
        {
            return line;
        }

        var builder = new StringBuilder(line.Length);
        for (int offset = 0; offset < line.Length;)
        {
            int style = StyleLength(line, offset);
            if (style == 0)
            {
                builder.Append(line[offset++]);
            }

            offset += style;
        }

        return builder.ToString();
    }

    /// <summary>The columns of the terminal that a line takes.</summary>
    public static int Width(string line) => CellText.Of(Plain(line)).Width;

    /// <summary>What stands in some columns, with the colours that hold there. A wide character at an edge becomes a blank.</summary>
    /// <param name="line">A safe line.</param>
    /// <param name="from">The first column.</param>
    /// <param name="columns">How many columns.</param>
    public static string Slice(string line, int from, int columns)
    {
        var builder = new StringBuilder();
        bool isStyled = false;
        int column = 0;
        for (int offset = 0; offset < line.Length && column < from + columns;)
        {
            int style = StyleLength(line, offset);
            if (style > 0)
            {
                builder.Append(line, offset, style);
                isStyled = true;
                offset += style;
                continue;
            }

            ReadOnlySpan<char> rest = line.AsSpan(offset);
            ReadOnlySpan<char> cluster = rest[..Math.Max(1, StringInfo.GetNextTextElementLength(rest))];
            int width = DisplayWidth.OfCluster(cluster);
            if (column >= from && column + width <= from + columns)
            {
                builder.Append(cluster);
            }
            else
            {
                builder.Append(' ', Math.Clamp(column + width - from, 0, Math.Min(width, from + columns - column)));
            }

            column += width;
            offset += cluster.Length;
        }

        return isStyled ? builder.Append(Reset).ToString() : builder.ToString();
    }

    /// <summary>The line without its colours and with the places of a text marked.</summary>
    public static string Mark(string line, string text)
    {
        string plain = Plain(line);
        var builder = new StringBuilder(plain.Length);
        int offset = 0;
        for (int found; (found = plain.IndexOf(text, offset, StringComparison.OrdinalIgnoreCase)) >= 0; offset = found + text.Length)
        {
            builder.Append(plain, offset, found - offset).Append(Reverse).Append(plain, found, text.Length).Append(Reset);
        }

        return builder.Append(plain, offset, plain.Length - offset).ToString();
    }

    // ESC [ digits and semicolons m.
    private static int StyleLength(string line, int offset)
    {
        if (line[offset] != '\u001b' || offset + 1 >= line.Length || line[offset + 1] != '[')
        {
            return 0;
        }

        int end = offset + 2;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] == ';'))
        {
            end++;
        }

        return end < line.Length && line[end] == 'm' ? end + 1 - offset : 0;
    }
}
