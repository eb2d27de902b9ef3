using System.Runtime.InteropServices;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Terminal;

/// <summary>How a text lies in rows of some columns.</summary>
internal sealed class EditLayout
{
    private const int TabWidth = 4;
    private const string TooWide = "?";

    private readonly List<LayoutCell> _cells = [];
    private readonly List<LayoutRow> _rows = [];

    /// <summary>The rows; never empty.</summary>
    public IReadOnlyList<LayoutRow> Rows => _rows;

    /// <summary>The characters of a row.</summary>
    public ReadOnlySpan<LayoutCell> CellsOf(LayoutRow row) => CollectionsMarshal.AsSpan(_cells).Slice(row.FirstCell, row.CellCount);

    /// <summary>Lays a text out in rows of <paramref name="columns"/> columns.</summary>
    public void Build(string text, int columns)
    {
        _cells.Clear();
        _rows.Clear();
        int position = 0;
        int column = 0;
        int firstCell = 0;
        int start = 0;
        bool beginsLine = true;
        while (position < text.Length)
        {
            if (text[position] == '\n')
            {
                EndRow(endsLine: true);
                position++;
                (start, beginsLine) = (position, true);
                continue;
            }

            int end = TextMotion.NextCharacter(text, position);
            (string? shown, int width) = Measure(text.AsSpan(position, end - position), column, columns);
            if (column + width > columns && column > 0)
            {
                EndRow(endsLine: false);
                (start, beginsLine) = (position, false);
            }

            _cells.Add(new LayoutCell(position, end - position, column, width, shown));
            column += width;
            position = end;
        }

        EndRow(endsLine: true);

        void EndRow(bool endsLine)
        {
            _rows.Add(new LayoutRow(firstCell, _cells.Count - firstCell, start, position, beginsLine, endsLine));
            firstCell = _cells.Count;
            column = 0;
        }
    }

    /// <summary>The row and column of a position.</summary>
    public (int Row, int Column) Locate(int position)
    {
        int low = 0;
        int high = _rows.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _rows[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        int column = 0;
        foreach (LayoutCell cell in CellsOf(_rows[low]))
        {
            if (position < cell.End)
            {
                return (low, cell.Column);
            }

            column = cell.Column + cell.Width;
        }

        return (low, column);
    }

    /// <summary>The position at a column of a row, or at the row's end where it is shorter.</summary>
    public int PositionAt(int row, int column)
    {
        LayoutRow found = _rows[row];
        ReadOnlySpan<LayoutCell> cells = CellsOf(found);
        foreach (LayoutCell cell in cells)
        {
            if (column < cell.Column + cell.Width)
            {
                return cell.Offset;
            }
        }

        // The position behind a row that goes on is the next row's first.
        return found.EndsLine || cells.IsEmpty ? found.End : cells[^1].Offset;
    }

    private static (string? Shown, int Width) Measure(ReadOnlySpan<char> character, int column, int columns)
    {
        char first = character[0];
        if (character.Length == 1 && first is >= ' ' and < (char)0x7F)
        {
            return (null, 1);
        }

        if (first == '\t')
        {
            int blanks = Math.Min(TabWidth - (column % TabWidth), columns);
            return (new string(' ', blanks), blanks);
        }

        string shown = VisibleText.Of(character.ToString());
        bool isItself = character.SequenceEqual(shown);
        int width = isItself ? DisplayWidth.OfCluster(character) : shown.EnumerateRunes().Sum(DisplayWidth.Of);
        if (width == 0)
        {
            // A mark with no letter to stand on.
            shown = $"<U+{(int)first:X4}>";
            (isItself, width) = (false, shown.Length);
        }

        return width > columns ? (TooWide, 1) : (isItself ? null : shown, width);
    }
}
