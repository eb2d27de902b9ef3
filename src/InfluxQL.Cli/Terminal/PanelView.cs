namespace InfluxQL.Cli.Terminal;

/// <summary>The rows below the text: the signature of a call, the message of a mark, the menu, or the search.</summary>
internal sealed class PanelView(Palette palette)
{
    private const int MaxMenuRows = 8;
    private const int MaxMessageRows = 2;
    private const int MinDetailColumns = 8;

    private static readonly CellStyle s_faint = new(Emphasis: CellEmphasis.Faint);
    private static readonly CellStyle s_bold = new(Emphasis: CellEmphasis.Bold);
    private static readonly CellStyle s_chosen = new(Emphasis: CellEmphasis.Reverse);

    /// <summary>The rows of a search.</summary>
    public IReadOnlyList<FrameRow> OfSearch(HistorySearch search, int columns)
    {
        var row = new RowBuilder(palette, columns);
        row.Add(search.HasFailed ? "not in the history: " : "search the history: ", s_faint);
        row.Add(search.Query, search.HasFailed ? new CellStyle(TextColor.Error) : s_bold);
        return [row.ToRow()];
    }

    /// <summary>The row of a signature, the argument of the cursor in bold.</summary>
    public FrameRow OfSignature(SignatureHint hint, int columns)
    {
        var row = new RowBuilder(palette, columns);
        int start = Math.Max(0, hint.ActiveStart);
        int end = hint.ActiveStart < 0 ? 0 : start + hint.ActiveLength;
        row.Add(hint.Label[..start], s_faint);
        row.Add(hint.Label[start..end], s_bold);
        row.Add(hint.Label[end..], s_faint);
        if (hint.Summary.Length > 0)
        {
            row.Add("  " + hint.Summary, s_faint);
        }

        return row.ToRow();
    }

    /// <summary>The rows of a mark's message.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="fix">Its repair; null for none.</param>
    /// <param name="isQuiet">Whether the mark says only that the text has not ended yet.</param>
    /// <param name="columns">The columns of a row.</param>
    public IReadOnlyList<FrameRow> OfMark(TextMark mark, TextFix? fix, bool isQuiet, int columns)
    {
        (string label, TextColor color) = mark.Kind switch
        {
            MarkKind.Error when !isQuiet => ("error: ", TextColor.Error),
            MarkKind.Warning => ("warning: ", TextColor.Source),
            _ => (string.Empty, TextColor.Plain),
        };
        var rows = new List<FrameRow>();
        var row = new RowBuilder(palette, columns);
        row.Add(label, new CellStyle(color));
        string rest = mark.Message;
        while (rows.Count < MaxMessageRows - 1 && row.Width + rest.Length > columns && rest.LastIndexOf(' ', Math.Max(0, columns - row.Width)) is > 0 and int end)
        {
            row.Add(rest[..end], s_faint);
            rest = rest[(end + 1)..];
            rows.Add(row.ToRow());
            row = new RowBuilder(palette, columns);
        }

        row.Add(rest, s_faint);
        if (fix is not null)
        {
            if (row.Width + fix.Title.Length + "  F4: ".Length > columns)
            {
                rows.Add(row.ToRow());
                row = new RowBuilder(palette, columns);
            }

            row.Add(row.Width > 0 ? "  F4: " : "F4: ", s_bold);
            row.Add(fix.Title, default);
        }

        rows.Add(row.ToRow());
        return rows;
    }

    /// <summary>The rows of a menu.</summary>
    public IReadOnlyList<FrameRow> OfMenu(CompletionMenu menu, int columns, int rows)
    {
        int count = Math.Min(Math.Min(MaxMenuRows, rows), menu.Choices.Count);
        bool hasMore = menu.Choices.Count > count && count > 1;
        count -= hasMore ? 1 : 0;
        menu.Show(count);
        List<CompletionChoice> shown = [.. menu.Choices.Skip(menu.Top).Take(count)];
        int labels = Math.Min(shown.Select(choice => choice.Label.Length).DefaultIfEmpty(0).Max(), Math.Max(columns / 2, 1));
        int kinds = shown.Select(choice => choice.Kind.Length).DefaultIfEmpty(0).Max();
        var result = new List<FrameRow>();
        for (int i = 0; i < shown.Count; i++)
        {
            result.Add(OfChoice(shown[i], menu.Top + i == menu.Selected, labels, kinds, columns));
        }

        if (hasMore)
        {
            var row = new RowBuilder(palette, columns);
            row.Add($" {menu.Selected + 1} of {menu.Choices.Count}", s_faint);
            result.Add(row.ToRow());
        }

        return result;
    }

    private FrameRow OfChoice(CompletionChoice choice, bool isChosen, int labels, int kinds, int columns)
    {
        var label = new RowBuilder(palette, Math.Min(columns, labels + 2));
        label.Add(" " + choice.Label, isChosen ? s_chosen : default);
        label.PadTo(labels + 2, isChosen ? s_chosen : default);
        FrameRow first = label.ToRow();

        var row = new RowBuilder(palette, columns);
        row.Add(first.Content, first.Width, default);
        row.Add(" " + choice.Kind, s_faint);
        row.PadTo(labels + kinds + 5);
        if (choice.Detail is { } detail && columns - row.Width >= MinDetailColumns)
        {
            row.Add(detail, s_faint);
        }

        return row.ToRow();
    }
}
