using System.Globalization;
using System.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>A line of source as a terminal shows it: what a reader sees as one character is one cell of some columns.</summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;

    private readonly List<Cell> _cells = [];

    private DisplayLine()
    {
    }

    /// <summary>Columns of the whole line.</summary>
    public int Width { get; private set; }

    /// <summary>Lays out a line without its line break.</summary>
    public static DisplayLine Of(ReadOnlySpan<char> line)
    {
        var display = new DisplayLine();
        int offset = 0;
        while (offset < line.Length)
        {
            int length = Math.Max(1, StringInfo.GetNextTextElementLength(line[offset..]));
            display.Add(line.Slice(offset, length), offset);
            offset += length;
        }

        return display;
    }

    /// <summary>The column of an offset in the line; the end of the line is allowed.</summary>
    public int ColumnOf(int offset)
    {
        foreach (Cell cell in _cells)
        {
            if (offset < cell.Offset + cell.Length)
            {
                return cell.Column;
            }
        }

        return Width;
    }

    /// <summary>The column after the last character before an offset, which may lie inside that character.</summary>
    public int EndColumnOf(int offset)
    {
        int column = 0;
        foreach (Cell cell in _cells)
        {
            if (cell.Offset >= offset)
            {
                break;
            }

            column = cell.Column + cell.Width;
        }

        return column;
    }

    /// <summary>
    /// What stands between two columns. A wide character that does not fit whole is left out and blanks keep its place.
    /// </summary>
    public string Slice(int from, int to)
    {
        var builder = new StringBuilder();
        int column = from;
        foreach (Cell cell in _cells)
        {
            if (cell.Column >= from && cell.Column + cell.Width <= to)
            {
                builder.Append(' ', cell.Column - column).Append(cell.Text);
                column = cell.Column + cell.Width;
            }
        }

        return builder.ToString();
    }

    private void Add(ReadOnlySpan<char> cluster, int offset)
    {
        string text;
        int width;
        if (cluster is "\t")
        {
            width = TabWidth - (Width % TabWidth);
            text = new string(' ', width);
        }
        else
        {
            text = VisibleText.Of(cluster.ToString());
            // What was made visible is plain letters; what was not is as wide as the reader's character.
            width = cluster.SequenceEqual(text) ? DisplayWidth.OfCluster(cluster) : WidthOfLetters(text);
        }

        _cells.Add(new Cell(offset, cluster.Length, text, Width, width));
        Width += width;
    }

    private static int WidthOfLetters(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += DisplayWidth.Of(rune);
        }

        return width;
    }

    private readonly record struct Cell(int Offset, int Length, string Text, int Column, int Width);
}
