using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

/// <content>What stands between two tokens: comments, spaces and breaks.</content>
internal sealed partial class LayoutBuilder
{
    private const string Space = " ";

    /// <summary>Writes what stands before a token, with a place where the line may end.</summary>
    /// <param name="next">The token.</param>
    /// <param name="flat">What stands there where the line does not end.</param>
    /// <param name="levels">Levels of indentation of the next line, more than in its group.</param>
    private void BreakBefore(SyntaxToken next, string flat = Space, int levels = 0)
    {
        if (!_previous.IsKind(SyntaxKind.None))
        {
            WriteGap(next, flat, levels);
        }

        _gapIsWritten = true;
    }

    private void WriteToken(SyntaxToken token)
    {
        if (token.IsMissing)
        {
            return;
        }

        if (!_gapIsWritten && !_previous.IsKind(SyntaxKind.None))
        {
            WriteGap(token, null, 0);
        }

        _gapIsWritten = false;
        string text = SyntaxFacts.GetText(token.Kind);
        Add(LayoutItemKind.Text, text.Length > 0 ? text : token.Text);
        _previous = token;
    }

    // Comments that follow on a line stay there, and those that begin a line begin one: so the next run finds them as
    // this one did.
    private void WriteGap(SyntaxToken next, string? flat, int levels)
    {
        Spacing spacing = TokenSpacing.Between(_previous, next);
        bool lineBefore = false;
        bool lineDue = false;
        bool onOwnLine = false;
        bool any = false;
        foreach (SyntaxTrivia trivia in TriviaBetween(_previous, next))
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                lineBefore = true;
                continue;
            }

            if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                continue;
            }

            if (lineDue || (lineBefore && spacing != Spacing.Adjacent))
            {
                Add(LayoutItemKind.HardBreak);
                onOwnLine = true;
            }
            else if (spacing != Spacing.Adjacent && (any || !_previous.IsKind(SyntaxKind.OpenParenToken)))
            {
                Add(LayoutItemKind.Text, Space);
            }

            lineDue = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
            Add(lineDue ? LayoutItemKind.LineComment : LayoutItemKind.Text, trivia.ToString());
            lineBefore = false;
            any = true;
        }

        if (lineDue || (onOwnLine && lineBefore && spacing != Spacing.Adjacent))
        {
            Add(LayoutItemKind.HardBreak, levels: levels);
        }
        else if (flat is not null)
        {
            Add(LayoutItemKind.Break, any && NeedsSpaceAfterComment(next.Kind) ? Space : flat, levels);
        }
        else if (spacing is Spacing.Space or Spacing.Line || (spacing == Spacing.Tight && any && NeedsSpaceAfterComment(next.Kind)))
        {
            Add(LayoutItemKind.Text, Space);
        }
    }

    /// <summary>The trivia between two tokens that follow each other.</summary>
    public static IEnumerable<SyntaxTrivia> TriviaBetween(SyntaxToken left, SyntaxToken right)
    {
        foreach (SyntaxTrivia trivia in left.TrailingTrivia)
        {
            yield return trivia;
        }

        foreach (SyntaxTrivia trivia in right.LeadingTrivia)
        {
            yield return trivia;
        }
    }

    private static bool NeedsSpaceAfterComment(SyntaxKind next) => next is not (SyntaxKind.CommaToken or SyntaxKind.CloseParenToken);

    private void Add(LayoutItemKind kind, string text = "", int levels = 0) => _items.Add(new LayoutItem(kind, text, levels));

    private void Begin(int levels) => Add(LayoutItemKind.Begin, levels: levels);

    private void End() => Add(LayoutItemKind.End);
}
