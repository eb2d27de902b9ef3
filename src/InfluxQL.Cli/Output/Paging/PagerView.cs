using System.Globalization;
using System.Text;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>The tool's own pager, on the terminal's second screen: moves through lines that may still be coming.</summary>
internal sealed class PagerView(ITerminal terminal, LineSpool lines)
{
    private const string Enter = "\u001b[?1049h\u001b[?25l";
    private const string Leave = "\u001b[?25h\u001b[?1049l";
    private const int SearchedAtOnce = 256;

    private long _top;
    private int _left;
    private bool _isLeft;
    private volatile bool _mustEnd;
    private string? _typed;
    private string? _sought;
    private string? _note;

    // The last lines cannot stand at the top, so a search goes on from the place that was found last where that is shown.
    private long _foundAt = -1;

    private int PageRows => Math.Max(1, terminal.Size.Rows - 1);

    private long LastTop => Math.Max(0, lines.Count - PageRows);

    /// <summary>Runs until the reader leaves.</summary>
    public void Run()
    {
        using IDisposable editing = terminal.BeginEditing();
        terminal.Write(Enter);
        try
        {
            while (!_isLeft && !_mustEnd)
            {
                Draw();
                Obey(terminal.ReadKey());
            }
        }
        finally
        {
            terminal.Write(Leave);
        }
    }

    /// <summary>Makes <see cref="Run"/> return. Any thread may call it.</summary>
    public void End()
    {
        _mustEnd = true;
        terminal.Wake();
    }

    private void Obey(Key key)
    {
        if (key.Code is KeyCode.Wake or KeyCode.Redraw)
        {
            _top = Math.Min(_top, LastTop);
            return;
        }

        _note = null;
        if (key.Code == KeyCode.EndOfInput || (key.Code == KeyCode.Chord && key.Text == "c" && key.Modifiers == KeyModifiers.Control))
        {
            _isLeft = true;
        }
        else if (_typed is not null)
        {
            Type(key);
        }
        else if (key.Code == KeyCode.Text)
        {
            for (int i = 0; i < key.Text.Length && !_isLeft; i++)
            {
                if (_typed is not null)
                {
                    Type(Key.OfText(key.Text[i..]));
                    break;
                }

                ObeyLetter(key.Text[i]);
            }
        }
        else
        {
            ObeyKey(key);
        }

        _top = Math.Clamp(_top, 0, LastTop);
        _left = Math.Max(0, _left);
    }

    private void ObeyKey(Key key)
    {
        int half = Math.Max(1, terminal.Size.Columns / 2);
        switch (key)
        {
            case { Code: KeyCode.Down or KeyCode.Enter }:
                _top++;
                break;
            case { Code: KeyCode.Up }:
                _top--;
                break;
            case { Code: KeyCode.PageDown } or { Code: KeyCode.Chord, Text: "f", Modifiers: KeyModifiers.Control }:
                _top += PageRows;
                break;
            case { Code: KeyCode.PageUp } or { Code: KeyCode.Chord, Text: "b", Modifiers: KeyModifiers.Control }:
                _top -= PageRows;
                break;
            case { Code: KeyCode.Home }:
                _top = 0;
                break;
            case { Code: KeyCode.End }:
                _top = LastTop;
                break;
            case { Code: KeyCode.Left }:
                _left -= half;
                break;
            case { Code: KeyCode.Right }:
                MoveRight(half);
                break;
            case { Code: KeyCode.Escape }:
                _isLeft = true;
                break;
        }
    }

    private void ObeyLetter(char letter)
    {
        switch (letter)
        {
            case ' ' or 'f':
                _top += PageRows;
                break;
            case 'b':
                _top -= PageRows;
                break;
            case 'j':
                _top++;
                break;
            case 'k':
                _top--;
                break;
            case 'g':
                _top = 0;
                break;
            case 'G':
                _top = LastTop;
                break;
            case '/':
                _typed = string.Empty;
                break;
            case 'n':
                Search(forward: true);
                break;
            case 'N':
                Search(forward: false);
                break;
            case 'q' or 'Q':
                _isLeft = true;
                break;
        }

        _top = Math.Clamp(_top, 0, LastTop);
    }

    private void MoveRight(int columns)
    {
        int widest = lines.Read(_top, PageRows).Select(StyledLine.Width).DefaultIfEmpty(0).Max();
        _left = Math.Max(_left, Math.Min(_left + columns, widest - terminal.Size.Columns));
    }

    private void Type(Key key)
    {
        switch (key.Code)
        {
            case KeyCode.Text or KeyCode.Paste:
                _typed += key.Text.ReplaceLineEndings(" ");
                break;
            case KeyCode.Backspace:
                _typed = _typed!.Length == 0 ? null : _typed[..^1];
                break;
            case KeyCode.Escape:
                _typed = null;
                break;
            case KeyCode.Enter:
                _sought = string.IsNullOrEmpty(_typed) ? _sought : _typed;
                _typed = null;
                Search(forward: true);
                break;
        }
    }

    private void Search(bool forward)
    {
        if (_sought is null)
        {
            _note = "Nothing to search for; type / and a text";
            return;
        }

        long found = forward ? FindBelow(_sought) : FindAbove(_sought);
        if (found < 0)
        {
            _note = lines.IsComplete ? $"Not found: {_sought}" : $"Not found in what has come: {_sought}";
            return;
        }

        _top = found;
        if (found > LastTop)
        {
            _note = $"Found in line {(found + 1).ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private long FindBelow(string text)
    {
        for (long first = Start(forward: true); first < lines.Count; first += SearchedAtOnce)
        {
            IReadOnlyList<string> block = lines.Read(first, SearchedAtOnce);
            for (int i = 0; i < block.Count; i++)
            {
                if (Has(block[i], text))
                {
                    return _foundAt = first + i;
                }
            }
        }

        return -1;
    }

    private long FindAbove(string text)
    {
        for (long end = Start(forward: false); end > 0; end -= SearchedAtOnce)
        {
            long first = Math.Max(0, end - SearchedAtOnce);
            IReadOnlyList<string> block = lines.Read(first, (int)(end - first));
            for (int i = block.Count - 1; i >= 0; i--)
            {
                if (Has(block[i], text))
                {
                    return _foundAt = first + i;
                }
            }
        }

        return -1;
    }

    private long Start(bool forward)
    {
        bool isShown = _foundAt >= _top && _foundAt < _top + PageRows;
        long from = isShown ? _foundAt : forward ? _top - 1 : _top;
        return forward ? from + 1 : from;
    }

    private static bool Has(string line, string text) => StyledLine.Plain(line).Contains(text, StringComparison.OrdinalIgnoreCase);

    private void Draw()
    {
        TerminalSize size = terminal.Size;
        IReadOnlyList<string> shown = lines.Read(_top, PageRows);
        var screen = new StringBuilder("\u001b[H");
        for (int row = 0; row < PageRows; row++)
        {
            if (row < shown.Count)
            {
                string line = _sought is { } sought && Has(shown[row], sought) ? StyledLine.Mark(shown[row], sought) : shown[row];
                screen.Append(StyledLine.Slice(line, _left, size.Columns));
            }

            screen.Append("\u001b[K\r\n");
        }

        string status = StyledLine.Slice(StyledLine.Safe(Status(shown.Count)), 0, Math.Max(1, size.Columns - 1));
        screen.Append("\u001b[7m").Append(status).Append("\u001b[0m\u001b[K");
        terminal.Write(screen.ToString());
    }

    private string Status(int shown)
    {
        if (_typed is not null)
        {
            return "/" + _typed;
        }

        string place = string.Create(
            CultureInfo.InvariantCulture,
            $" lines {_top + 1}-{_top + shown} of {lines.Count}{(lines.IsComplete ? string.Empty : "+, more is coming")} ");
        if (_note is not null)
        {
            return place + $"| {_note} ";
        }

        string[] forms = [place + "| space b arrows g G / n, q ends ", place + "| q ends ", " q ends |" + place];
        return forms.FirstOrDefault(form => form.Length < terminal.Size.Columns) ?? forms[^1];
    }
}
