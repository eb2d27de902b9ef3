using System.Globalization;
using System.Text;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Terminal;

/// <summary>A terminal that obeys the escape sequences that the editor writes, and fails at any other.</summary>
internal sealed class TestScreen : ITerminal
{
    private readonly Queue<Key> _keys = new();
    private ScreenCell[][] _cells;
    private string _style = "0";
    private bool _isWrapping;

    public TestScreen(int columns, int rows, bool hasColor = true, bool hasCurlyUnderline = true)
    {
        Size = new TerminalSize(columns, rows);
        Features = new TerminalFeatures(hasColor, hasCurlyUnderline);
        _cells = [.. Enumerable.Range(0, rows).Select(_ => BlankRow())];
    }

    public TerminalSize Size { get; private set; }

    public TerminalFeatures Features { get; }

    /// <summary>Whether keys that wait are told, as when somebody types ahead.</summary>
    public bool TypesAhead { get; init; }

    public bool HasInput => TypesAhead && _keys.Count > 0;

    public int Row { get; private set; }

    public int Column { get; private set; }

    public bool IsEditing { get; private set; }

    /// <summary>How often something was written.</summary>
    public int Writes { get; private set; }

    /// <summary>Called before a key is given out, with the number of those that are left.</summary>
    public Action<int>? BeforeKey { get; set; }

    /// <summary>The rows without the blanks at their ends, and without the empty ones at the end.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            List<string> lines = [.. _cells.Select(row => string.Concat(row.Select(cell => cell.Text)).TrimEnd())];
            while (lines.Count > 0 && lines[^1].Length == 0)
            {
                lines.RemoveAt(lines.Count - 1);
            }

            return lines;
        }
    }

    public ScreenCell this[int row, int column] => _cells[row][column];

    /// <summary>The text of the cells of a row that are underlined.</summary>
    public string Underlined(int row) => string.Concat(_cells[row].Where(cell => cell.IsUnderlined).Select(cell => cell.Text));

    public void Press(IEnumerable<Key> keys)
    {
        foreach (Key key in keys)
        {
            _keys.Enqueue(key);
        }
    }

    /// <summary>Changes the size as a terminal does that breaks no lines anew.</summary>
    public void Resize(int columns, int rows)
    {
        ScreenCell[][] old = _cells;
        Size = new TerminalSize(columns, rows);
        _cells = [.. Enumerable.Range(0, rows).Select(_ => BlankRow())];
        int dropped = Math.Max(0, Row - rows + 1);
        for (int i = 0; i < rows && i + dropped < old.Length; i++)
        {
            Array.Copy(old[i + dropped], _cells[i], Math.Min(columns, old[i + dropped].Length));
        }

        (Row, Column) = (Row - dropped, Math.Min(Column, columns - 1));
    }

    public IDisposable BeginEditing()
    {
        IsEditing = true;
        return new Editing(this);
    }

    public Key ReadKey()
    {
        BeforeKey?.Invoke(_keys.Count);
        return _keys.Count > 0 ? _keys.Dequeue() : throw new NoMoreKeysException();
    }

    public void Wake() => _keys.Enqueue(new Key(KeyCode.Wake));

    public void Dispose()
    {
    }

    public void Write(string text)
    {
        Writes++;
        int position = 0;
        while (position < text.Length)
        {
            if (text[position] == '\u001b')
            {
                position = Obey(text, position);
                continue;
            }

            int length = StringInfo.GetNextTextElementLength(text.AsSpan(position));
            Show(text.Substring(position, length));
            position += length;
        }
    }

    private ScreenCell[] BlankRow() => [.. Enumerable.Repeat(ScreenCell.Blank, Size.Columns)];

    private void Show(string character)
    {
        switch (character)
        {
            case "\r\n":
                Show("\r");
                Show("\n");
                return;
            case "\r":
                Column = 0;
                _isWrapping = false;
                return;
            case "\n":
                LineFeed();
                return;
            default:
                break;
        }

        if (char.IsControl(character[0]))
        {
            throw new InvalidOperationException($"The control character U+{(int)character[0]:X4} reached the terminal.");
        }

        int width = DisplayWidth.OfCluster(character);
        if (_isWrapping || Column + width > Size.Columns)
        {
            Column = 0;
            LineFeed();
            _isWrapping = false;
        }

        _cells[Row][Column] = new ScreenCell(character, _style);
        if (width == 2)
        {
            _cells[Row][Column + 1] = new ScreenCell(string.Empty, _style);
        }

        Column += width;
        if (Column >= Size.Columns)
        {
            (Column, _isWrapping) = (Size.Columns - 1, true);
        }
    }

    private void LineFeed()
    {
        if (Row < Size.Rows - 1)
        {
            Row++;
            return;
        }

        _cells = [.. _cells[1..], BlankRow()];
    }

    private int Obey(string text, int start)
    {
        text[start + 1].ShouldBe('[');
        int end = start + 2;
        while (text[end] is >= '0' and <= '?')
        {
            end++;
        }

        string parameters = text[(start + 2)..end];
        _ = int.TryParse(parameters, CultureInfo.InvariantCulture, out int number);
        int count = Math.Max(1, number);
        switch (text[end])
        {
            case 'm':
                _style = parameters;
                break;
            case 'A':
                Row = Math.Max(0, Row - count);
                break;
            case 'B':
                Row = Math.Min(Size.Rows - 1, Row + count);
                break;
            case 'C':
                Column = Math.Min(Size.Columns - 1, Column + count);
                break;
            case 'H':
                (Row, Column) = (0, 0);
                break;
            case 'K':
                Clear(Row, Column);
                break;
            case 'J':
                Clear(Row, number == 2 ? 0 : Column);
                for (int i = number == 2 ? 0 : Row + 1; i < Size.Rows; i++)
                {
                    Clear(i, 0);
                }

                break;
            case 'h' or 'l':
                parameters.ShouldBe("?25");
                break;
            default:
                throw new InvalidOperationException($"The screen does not know {new StringBuilder(text[start..(end + 1)]).Replace("\u001b", "ESC")}.");
        }

        _isWrapping &= text[end] == 'm';
        return end + 1;
    }

    private void Clear(int row, int column) => Array.Fill(_cells[row], ScreenCell.Blank, column, Size.Columns - column);

    private sealed class Editing(TestScreen screen) : IDisposable
    {
        public void Dispose() => screen.IsEditing = false;
    }
}
