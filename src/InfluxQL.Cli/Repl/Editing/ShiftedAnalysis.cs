using InfluxQL.Cli.Terminal;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>What is known of the later part of a text, with positions in the whole text.</summary>
/// <param name="inner">What is known of the part.</param>
/// <param name="offset">Where the part begins.</param>
internal sealed class ShiftedAnalysis(ITextAnalysis inner, int offset) : ITextAnalysis
{
    /// <inheritdoc/>
    public IReadOnlyList<ColoredSpan> Colors => [.. inner.Colors.Select(span => span with { Start = span.Start + offset })];

    /// <inheritdoc/>
    public IReadOnlyList<TextMark> Marks => [.. inner.Marks.Select(mark => mark with { Start = mark.Start + offset })];

    /// <inheritdoc/>
    public bool IsComplete => inner.IsComplete;

    /// <inheritdoc/>
    public IReadOnlyList<CompletionChoice> GetCompletions(int position) => position < offset
        ? []
        : [.. inner.GetCompletions(position - offset).Select(choice => choice with { Start = choice.Start + offset })];

    /// <inheritdoc/>
    public SignatureHint? GetSignature(int position) => position < offset ? null : inner.GetSignature(position - offset);

    /// <inheritdoc/>
    public TextFix? GetFix(TextMark mark) =>
        inner.GetFix(mark with { Start = mark.Start - offset }) is { } fix
            ? new TextFix(fix.Title, [.. fix.Changes.Select(change => new TextChange(new TextSpan(change.Span.Start + offset, change.Span.Length), change.NewText))])
            : null;
}
