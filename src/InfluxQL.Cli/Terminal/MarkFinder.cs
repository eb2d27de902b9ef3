namespace InfluxQL.Cli.Terminal;

/// <summary>Which mark's message is shown.</summary>
internal static class MarkFinder
{
    /// <summary>The mark at the cursor, or else the nearest: the worst of several, and of these the shortest.</summary>
    public static TextMark? Nearest(IReadOnlyList<TextMark> marks, int cursor) => marks
        .OrderBy(mark => cursor < mark.Start ? mark.Start - cursor : Math.Max(0, cursor - mark.End))
        .ThenByDescending(mark => mark.Kind)
        .ThenBy(mark => mark.Length)
        .FirstOrDefault();

    /// <summary>
    /// Whether a mark stands behind all of the text: it says what is missing there, which nobody needs to be shown as an
    /// error while they type on.
    /// </summary>
    public static bool IsAtEnd(TextMark mark, string text) => mark.Start >= text.AsSpan().TrimEnd().Length;
}
