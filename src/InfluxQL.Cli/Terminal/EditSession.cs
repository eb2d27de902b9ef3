using InfluxQL.Cli.History;

namespace InfluxQL.Cli.Terminal;

/// <summary>The editing of one text, from its prompt to Enter: what each key does to it, and what is shown of it.</summary>
internal sealed partial class EditSession
{
    private readonly ILineLanguage _language;
    private readonly IReadOnlyList<string> _entries;
    private readonly HistoryCursor _place;
    private readonly KillRing _kills;
    private readonly EditBuffer _buffer = new();
    private readonly EditView _view;
    private readonly PanelView _panel;
    private ITextAnalysis? _analysis;
    private string? _analyzed;
    private CompletionMenu? _menu;
    private HistorySearch? _search;
    private EditCommand _last;
    private int? _wantedColumn;
    private (int Start, int Length) _yanked;

    /// <summary>Begins to edit a text.</summary>
    public EditSession(ILineLanguage language, InputHistory history, KillRing kills, LinePrompt prompt, TerminalFeatures features, string initialText = "")
    {
        _language = language;
        _entries = [.. history.Entries];
        _place = new HistoryCursor(_entries);
        _kills = kills;
        var palette = new Palette(features);
        _view = new EditView(palette, prompt);
        _panel = new PanelView(palette);
        _buffer.Reset(initialText);
    }

    /// <summary>The size of the screen.</summary>
    public TerminalSize Size { get; set; } = new(80, 24);

    /// <summary>The text.</summary>
    public string Text => _buffer.Text;

    /// <summary>Where the cursor is in the text.</summary>
    public int Cursor => _buffer.Cursor;

    private ITextAnalysis Analysis
    {
        get
        {
            if (_analysis is null || !ReferenceEquals(_analyzed, Text))
            {
                _analyzed = Text;
                _analysis = _language.Analyze(Text);
            }

            return _analysis;
        }
    }

    private EditLayout Layout
    {
        get
        {
            _view.LayOut(Text, Size.Columns);
            return _view.Layout;
        }
    }

    /// <summary>Forgets what the language said of the text.</summary>
    public void Refresh() => _analysis = null;

    /// <summary>Does what a key asks for.</summary>
    /// <returns>How the editing ended; null while it goes on.</returns>
    public LineInput? Handle(Key key)
    {
        EditCommand command = KeyBindings.Find(key);
        if (_search is { } search && Search(search, key, command))
        {
            return null;
        }

        if (_menu is { } menu && Choose(menu, command))
        {
            return null;
        }

        CompletionMenu? open = _menu;
        _menu = null;
        switch (key.Code)
        {
            case KeyCode.EndOfInput:
                return LineInput.End;
            case KeyCode.Text:
                _buffer.Type(key.Text);
                command = EditCommand.None;
                Reopen(open);
                break;
            case KeyCode.Paste:
                _buffer.Replace(Cursor, 0, key.Text);
                break;
            default:
                if (Run(command) is { } end)
                {
                    return end;
                }

                if (command == EditCommand.Backspace)
                {
                    Reopen(open);
                }

                break;
        }

        if (command is not (EditCommand.Up or EditCommand.Down or EditCommand.PageUp or EditCommand.PageDown))
        {
            _wantedColumn = null;
        }

        _last = command;
        return null;
    }

    /// <summary>What is to be on the screen now.</summary>
    public EditFrame Compose()
    {
        _view.LayOut(Text, Size.Columns);
        return _view.Compose(Cursor, Analysis.Colors, ShownMarks(), ComposePanel(), Size);
    }

    /// <summary>What stays in the terminal when the editing has ended.</summary>
    public IReadOnlyList<FrameRow> ComposeFinal(LineInput end)
    {
        _view.LayOut(Text, Size.Columns);
        List<FrameRow> rows = _view.ComposeAll(Analysis.Colors);
        if (end.Kind == LineInputKind.Discarded)
        {
            rows[^1] = rows[^1] with { Content = rows[^1].Content + "^C" };
        }

        return rows;
    }

    // What only says that the text goes on is not underlined; its message is enough.
    private List<TextMark> ShownMarks() => [.. Analysis.Marks.Where(mark => !IsQuiet(mark))];

    private bool IsQuiet(TextMark mark) => mark.IsUnfinished && Cursor >= Text.AsSpan().TrimEnd().Length;

    // The mistake at the cursor, else the nearest error, else the nearest of what is only doubtful: advice about a whole
    // statement must not hide what keeps it from running. What is only missing yet comes behind every error.
    private TextMark? FindMark() => Analysis.Marks
        .OrderBy(mark => IsQuiet(mark) && Analysis.Marks.Any(other => other.Kind == MarkKind.Error && !IsQuiet(other)) ? 1 : 0)
        .ThenBy(mark => mark.Kind == MarkKind.Error || (mark.Kind == MarkKind.Warning && mark.Start <= Cursor && Cursor < mark.End) ? 0 : 1)
        .ThenBy(mark => Cursor < mark.Start ? mark.Start - Cursor : Math.Max(0, Cursor - mark.End))
        .ThenByDescending(mark => mark.Kind)
        .ThenBy(mark => mark.Length)
        .FirstOrDefault();

    private List<FrameRow> ComposePanel()
    {
        // The text has at least half of the screen.
        int room = Size.Rows / 2;
        int columns = Size.Columns - 1;
        var rows = new List<FrameRow>();
        if (_search is { } search)
        {
            rows.AddRange(_panel.OfSearch(search, columns));
        }
        else
        {
            if (Analysis.GetSignature(Cursor) is { } hint)
            {
                rows.Add(_panel.OfSignature(hint, columns));
            }

            if (_menu is { } menu)
            {
                rows.AddRange(_panel.OfMenu(menu, columns, room - rows.Count));
            }
            else if (FindMark() is { } mark)
            {
                rows.AddRange(_panel.OfMark(mark, Analysis.GetFix(mark), IsQuiet(mark), columns));
            }
        }

        return rows.Count > room ? rows[..room] : rows;
    }
}
