using InfluxQL.Diagnostics;
using InfluxQL.Parsing;
using InfluxQL.Parsing.Checks;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <summary>
/// Translates offsets of a bound text to those of the text with its bind parameters. Values are noted in the order of
/// the text.
/// </summary>
internal sealed class BoundText
{
    private readonly List<Replacement> _replacements = [];
    private int _growth;

    /// <summary>Notes that a value stands for a part of the text.</summary>
    /// <param name="place">What was replaced, trivia included.</param>
    /// <param name="parameter">The bind parameter in it, without trivia.</param>
    /// <param name="newWidth">Width of what stands there now, trivia included.</param>
    public void Add(TextSpan place, TextSpan parameter, int newWidth)
    {
        _replacements.Add(new Replacement(place.Start + _growth, newWidth, place.End, parameter));
        _growth += newWidth - place.Length;
    }

    /// <summary>The part of the original text for a part of the bound one: where a value stands, its bind parameter.</summary>
    public TextSpan ToOriginal(TextSpan span) => ToOriginal(span, out _);

    /// <summary>A finding in the bound text as a diagnostic in the original one.</summary>
    public Diagnostic ToOriginal(ParseFinding finding, string originalText)
    {
        TextSpan span = finding.Diagnostic.Span;
        TextSpan original = ToOriginal(span, out Replacement? first);
        ReferenceError? reference = finding.Reference;
        if (reference is { Offset: >= 0 } positioned)
        {
            // A regular expression's position is the character before it, a bind parameter's its own.
            bool atValue = first is not null && Math.Abs(positioned.Offset - span.Start) <= 1;
            reference = positioned with { Offset = atValue ? original.Start : ToOriginal(positioned.Offset, out _) };
        }

        return finding.Diagnostic
            .WithSpan(original)
            .WithReferenceText(reference?.Format(originalText));
    }

    private TextSpan ToOriginal(TextSpan span, out Replacement? first)
    {
        int start = ToOriginal(span.Start, out first);
        int end = ToOriginal(Math.Max(span.End - 1, span.Start), out Replacement? last);
        start = first?.Parameter.Start ?? start;
        end = last?.Parameter.End ?? end + Math.Min(span.Length, 1);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private int ToOriginal(int offset, out Replacement? within)
    {
        within = null;
        int shift = 0;
        foreach (Replacement replacement in _replacements)
        {
            if (offset < replacement.Start)
            {
                break;
            }

            if (offset < replacement.Start + replacement.Width)
            {
                within = replacement;
                return replacement.Parameter.Start;
            }

            shift = replacement.OriginalEnd - (replacement.Start + replacement.Width);
        }

        return offset + shift;
    }

    /// <param name="Start">Where the value stands in the bound text, trivia included.</param>
    /// <param name="Width">Its width, trivia included.</param>
    /// <param name="OriginalEnd">Where the part that it replaced ends, trivia included.</param>
    /// <param name="Parameter">The bind parameter in the original text.</param>
    private sealed record Replacement(int Start, int Width, int OriginalEnd, TextSpan Parameter);
}
