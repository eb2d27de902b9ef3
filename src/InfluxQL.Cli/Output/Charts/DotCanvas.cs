namespace InfluxQL.Cli.Output.Charts;

/// <summary>Dots in the cells of a terminal: eight a cell in braille, or one where the terminal has only ASCII.</summary>
internal sealed class DotCanvas
{
    private const char EmptyBraille = '\u2800';

    private readonly int _columns;
    private readonly int _rows;
    private readonly bool _isBraille;
    private readonly byte[] _dots;
    private readonly int[] _lines;
    private readonly char[] _letters;

    /// <summary>An empty canvas.</summary>
    public DotCanvas(int columns, int rows, bool isBraille)
    {
        _columns = columns;
        _rows = rows;
        _isBraille = isBraille;
        _dots = new byte[columns * rows];
        _lines = new int[columns * rows];
        _letters = new char[columns * rows];
    }

    /// <summary>Dots in a column of the terminal.</summary>
    public static int DotsPerColumn(bool isBraille) => isBraille ? 2 : 1;

    /// <summary>Dots in a row of the terminal.</summary>
    public static int DotsPerRow(bool isBraille) => isBraille ? 4 : 1;

    /// <summary>Sets the dots between two.</summary>
    public void Draw(int fromX, int fromY, int toX, int toY, int line)
    {
        int stepX = Math.Sign(toX - fromX);
        int stepY = Math.Sign(toY - fromY);
        int wide = Math.Abs(toX - fromX);
        int high = -Math.Abs(toY - fromY);
        int error = wide + high;
        while (true)
        {
            Set(fromX, fromY, line);
            if (fromX == toX && fromY == toY)
            {
                return;
            }

            int twice = 2 * error;
            if (twice >= high)
            {
                error += high;
                fromX += stepX;
            }

            if (twice <= wide)
            {
                error += wide;
                fromY += stepY;
            }
        }
    }

    /// <summary>Puts a letter of a line into a cell that belongs to the line and has none; gives whether there was one in the column.</summary>
    public bool Mark(int column, int line, char letter)
    {
        for (int row = 0; row < _rows; row++)
        {
            int cell = (row * _columns) + column;
            if (_dots[cell] != 0 && _lines[cell] == line && _letters[cell] == '\0')
            {
                _letters[cell] = letter;
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts a letter where a dot is.</summary>
    public void MarkDot(int x, int y, char letter) =>
        _letters[(y / DotsPerRow(_isBraille) * _columns) + (x / DotsPerColumn(_isBraille))] = letter;

    /// <summary>What a cell shows, and to which line it belongs; a blank where nothing is.</summary>
    public (char Character, int Line) Cell(int column, int row, Func<int, char> dotOfLine)
    {
        int cell = (row * _columns) + column;
        if (_letters[cell] != '\0')
        {
            return (_letters[cell], _lines[cell]);
        }

        if (_dots[cell] == 0)
        {
            return (' ', -1);
        }

        return (_isBraille ? (char)(EmptyBraille + _dots[cell]) : dotOfLine(_lines[cell]), _lines[cell]);
    }

    private void Set(int x, int y, int line)
    {
        int column = x / DotsPerColumn(_isBraille);
        int row = y / DotsPerRow(_isBraille);
        int cell = (row * _columns) + column;
        _dots[cell] |= _isBraille ? Bit(x % 2, y % 4) : (byte)1;
        _lines[cell] = line;
    }

    // Unicode numbers the upper six dots column by column, and the lowest row last.
    private static byte Bit(int x, int y) => y < 3 ? (byte)(1 << (y + (3 * x))) : (byte)(1 << (6 + x));
}
