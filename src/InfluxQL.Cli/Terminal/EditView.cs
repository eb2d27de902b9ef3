using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Terminal;

/// <summary>Makes rows of a text: prompt, colours, underlines, and as much of it as the screen takes.</summary>
internal sealed class EditView(Palette palette, LinePrompt prompt)
{
    private const int MinTextColumns = 10;

    private static readonly CellStyle s_first = new(Emphasis: CellEmphasis.Bold);
    private static readonly CellStyle s_next = new(Emphasis: CellEmphasis.Faint);

    private string? _text;
    private int _columns;
    private int _top;
    private string _first = string.Empty;
    private string _next = string.Empty;
    private int _indent;

    /// <summary>How the text lies.</summary>
    public EditLayout Layout { get; } = new();

    /// <summary>Lays out a text; nothing happens where it has been.</summary>
    public void LayOut(string text, int columns)
    {
        if (ReferenceEquals(text, _text) && columns == _columns)
        {
            return;
        }

        (_text, _columns) = (text, columns);
        ChoosePrompt(columns);

        // The last column stays free for the cursor, and no row ends in the state where a terminal is about to wrap.
        Layout.Build(text, Math.Max(1, columns - 1 - _indent));
    }

    /// <summary>The rows that fit, the cursor's among them.</summary>
    public EditFrame Compose(int cursor, IReadOnlyList<ColoredSpan> colors, IReadOnlyList<TextMark> marks, IReadOnlyList<FrameRow> panel, TerminalSize size)
    {
        (int cursorRow, int cursorColumn) = Layout.Locate(cursor);
        int height = Math.Clamp(Layout.Rows.Count, 1, Math.Max(1, size.Rows - panel.Count));
        _top = Math.Clamp(_top, Math.Max(0, cursorRow - height + 1), Math.Min(cursorRow, Layout.Rows.Count - height));
        List<FrameRow> rows = Rows(_top, height, colors, marks);
        rows.AddRange(panel.Take(size.Rows - height));
        return new EditFrame(rows, cursorRow - _top, Math.Min(_indent + cursorColumn, size.Columns - 1));
    }

    /// <summary>All rows without underlines, as they stay in the terminal.</summary>
    public List<FrameRow> ComposeAll(IReadOnlyList<ColoredSpan> colors) => Rows(0, Layout.Rows.Count, colors, []);

    private void ChoosePrompt(int columns)
    {
        (_first, _next) = (prompt.First, prompt.Next);
        _indent = DisplayLine.Of(_first).Width;
        if (_indent + MinTextColumns > columns)
        {
            (_first, _next, _indent) = columns > MinTextColumns ? ("> ", "  ", 2) : (string.Empty, string.Empty, 0);
        }
    }

    private List<FrameRow> Rows(int top, int count, IReadOnlyList<ColoredSpan> colors, IReadOnlyList<TextMark> marks)
    {
        var rows = new List<FrameRow>(count);
        int color = 0;
        for (int i = top; i < top + count; i++)
        {
            LayoutRow row = Layout.Rows[i];
            var builder = new RowBuilder(palette, Math.Max(1, _columns));
            AddPrompt(builder, i, row);
            List<TextMark> touching = [.. marks.Where(mark => mark.Start <= row.End && Math.Max(mark.End, mark.Start + 1) > row.Start)];
            foreach (LayoutCell cell in Layout.CellsOf(row))
            {
                while (color < colors.Count && colors[color].Start + colors[color].Length <= cell.Offset)
                {
                    color++;
                }

                bool isColored = color < colors.Count && colors[color].Start < cell.End;
                var style = new CellStyle(isColored ? colors[color].Color : TextColor.Plain, MarkAt(touching, cell.Offset, cell.End));
                builder.Add(cell.Shown ?? _text.AsSpan(cell.Offset, cell.Length), cell.Width, style);
            }

            // A mark at the end of a line has no character to stand under.
            if (row.EndsLine && MarkAt(touching, row.End, row.End + 1) is { } kind)
            {
                builder.Add(" ", 1, new CellStyle(Mark: kind));
            }

            rows.Add(builder.ToRow());
        }

        return rows;
    }

    private void AddPrompt(RowBuilder builder, int index, LayoutRow row)
    {
        if (_indent == 0)
        {
            return;
        }

        string shown = index == 0 ? _first : row.BeginsLine ? _next : string.Empty;
        int width = DisplayLine.Of(shown).Width;
        if (width <= _indent)
        {
            builder.PadTo(_indent - width);
            builder.Add(shown, index == 0 ? s_first : s_next);
        }

        builder.PadTo(_indent);
    }

    private static MarkKind? MarkAt(List<TextMark> marks, int start, int end)
    {
        MarkKind? worst = null;
        foreach (TextMark mark in marks)
        {
            if (mark.Start < end && Math.Max(mark.End, mark.Start + 1) > start && !(worst > mark.Kind))
            {
                worst = mark.Kind;
            }
        }

        return worst;
    }
}
