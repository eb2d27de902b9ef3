using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// Knows what of the editor is on the screen, and writes what has changed since: rows, in one piece, with the cursor hidden.
/// All moves are relative, as nobody knows where on the screen the editor stands.
/// </summary>
internal sealed class FramePainter
{
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";
    private const string ClearToLineEnd = "\u001b[K";
    private const string ClearBelow = "\u001b[J";

    private readonly List<FrameRow> _shown = [];
    private readonly StringBuilder _output = new();
    private int _cursorRow;
    private int _cursorColumn;

    /// <summary>Forgets the screen: the next frame begins in the row of the cursor.</summary>
    public void Forget()
    {
        _shown.Clear();
        (_cursorRow, _cursorColumn) = (0, 0);
    }

    /// <summary>The output that makes a frame of what is shown; empty where nothing has changed.</summary>
    public string Paint(EditFrame frame)
    {
        _output.Clear();
        int row = _cursorRow;
        bool isNew = _shown.Count == 0;
        for (int i = 0; i < frame.Rows.Count; i++)
        {
            bool exists = i < _shown.Count;
            if (exists && _shown[i] == frame.Rows[i])
            {
                continue;
            }

            if (exists || isNew && i == 0)
            {
                MoveRows(row, i);
                _output.Append('\r');
            }
            else
            {
                MoveRows(row, i - 1);
                _output.Append("\r\n");
            }

            _output.Append(frame.Rows[i].Content).Append(ClearToLineEnd);
            row = i;
        }

        if (frame.Rows.Count < _shown.Count)
        {
            MoveRows(row, frame.Rows.Count);
            _output.Append('\r').Append(ClearBelow);
            row = frame.Rows.Count;
        }

        bool isRepainted = _output.Length > 0;
        if (!isRepainted && frame.CursorRow == _cursorRow && frame.CursorColumn == _cursorColumn)
        {
            return string.Empty;
        }

        MoveRows(row, frame.CursorRow);
        MoveToColumn(frame.CursorColumn);
        (_cursorRow, _cursorColumn) = (frame.CursorRow, frame.CursorColumn);
        _shown.Clear();
        _shown.AddRange(frame.Rows);
        return isRepainted ? HideCursor + _output + ShowCursor : _output.ToString();
    }

    /// <summary>The output that takes everything away, and leaves the cursor where the first row began.</summary>
    /// <param name="columns">The columns now; a terminal that became narrower has broken rows into several.</param>
    public string Clear(int columns)
    {
        int above = _cursorColumn / columns;
        for (int i = 0; i < _cursorRow && i < _shown.Count; i++)
        {
            above += Math.Max(1, (_shown[i].Width + columns - 1) / columns);
        }

        _output.Clear();
        MoveRows(above, 0);
        Forget();
        return _output.Append('\r').Append(ClearBelow).ToString();
    }

    /// <summary>The output that shows rows for good, however many, instead of the frame; the cursor goes below them.</summary>
    public string Finish(IReadOnlyList<FrameRow> rows, int columns)
    {
        string clear = Clear(columns);
        _output.Clear().Append(HideCursor).Append(clear);
        foreach (FrameRow row in rows)
        {
            _output.Append(row.Content).Append("\r\n");
        }

        return _output.Append(ShowCursor).ToString();
    }

    private void MoveRows(int from, int to)
    {
        if (from != to)
        {
            _output.Append("\u001b[").Append(Math.Abs(to - from)).Append(to > from ? 'B' : 'A');
        }
    }

    private void MoveToColumn(int column)
    {
        _output.Append('\r');
        if (column > 0)
        {
            _output.Append("\u001b[").Append(column).Append('C');
        }
    }
}
