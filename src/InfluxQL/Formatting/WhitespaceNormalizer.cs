using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <summary>
/// Gives every token the white space that a person would write: single spaces, nothing inside parentheses and around
/// dots, each statement on a line of its own. Comments and skipped text stay.
/// </summary>
internal sealed class WhitespaceNormalizer
{
    private readonly List<SyntaxToken> _tokens;
    private readonly List<GreenNode>[] _leading;
    private readonly List<GreenNode>[] _trailing;
    private readonly GreenTrivia _endOfLine;

    private WhitespaceNormalizer(SyntaxNode root, GreenTrivia endOfLine)
    {
        _endOfLine = endOfLine;
        _tokens = new List<SyntaxToken>(root.DescendantTokens());
        _leading = new List<GreenNode>[_tokens.Count];
        _trailing = new List<GreenNode>[_tokens.Count];
    }

    public static SyntaxNode Normalize(SyntaxNode root, SyntaxTrivia endOfLine)
    {
        var normalizer = new WhitespaceNormalizer(root, endOfLine.Green!);
        normalizer.LayOut();
        int next = 0;
        GreenNode green = GreenTokenReplacer.Replace(root.Green, token => normalizer.Dress(token, next++));
        return ReferenceEquals(green, root.Green) ? root : SyntaxNodeFactory.CreateRed(green, null, 0);
    }

    private GreenToken Dress(GreenToken token, int index)
    {
        GreenNode? leading = GreenListBuilder.ToList(_leading[index]);
        GreenNode? trailing = GreenListBuilder.ToList(_trailing[index]);
        return IsSame(leading, token.Leading) && IsSame(trailing, token.Trailing)
            ? token
            : (GreenToken)GreenAnnotations.Copy(token, token.WithTrivia(leading, trailing));
    }

    private static bool IsSame(GreenNode? left, GreenNode? right) =>
        left is null || right is null ? left is null && right is null : GreenEquivalence.AreIdentical(left, right);

    private void LayOut()
    {
        int previous = -1;
        var passed = new List<GreenTrivia>();
        for (int i = 0; i < _tokens.Count; i++)
        {
            _leading[i] = [];
            _trailing[i] = [];
            SyntaxToken token = _tokens[i];
            if (token.IsMissing)
            {
                // It has no text; what hangs on it moves to the next token that has.
                AddKept(passed, token.Green!.Leading);
                AddKept(passed, token.Green.Trailing);
                continue;
            }

            if (previous >= 0)
            {
                AddKept(passed, token.Green!.Leading, out int own);
                LayOutBetween(previous, i, passed, passed.Count - own);
            }
            else
            {
                AddKept(passed, token.Green!.Leading);
                LayOutStart(i, passed);
            }

            passed.Clear();
            AddKept(passed, token.Green.Trailing);
            previous = i;
        }

        if (previous >= 0)
        {
            LayOutEnd(previous, passed);
        }
    }

    private static void AddKept(List<GreenTrivia> kept, GreenNode? trivia) => AddKept(kept, trivia, out _);

    private static void AddKept(List<GreenTrivia> kept, GreenNode? trivia, out int added)
    {
        int before = kept.Count;
        foreach (GreenTrivia item in GreenNode.EnumerateTrivia(trivia))
        {
            if (item.Kind is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia))
            {
                kept.Add(item);
            }
        }

        added = kept.Count - before;
    }

    private void LayOutStart(int first, List<GreenTrivia> comments)
    {
        foreach (GreenTrivia comment in comments)
        {
            _leading[first].Add(comment);
            _leading[first].Add(comment.Kind == SyntaxKind.SingleLineCommentTrivia ? _endOfLine : GreenTrivia.Space);
        }
    }

    private void LayOutEnd(int last, List<GreenTrivia> comments)
    {
        List<GreenNode> trivia = _trailing[last];
        foreach (GreenTrivia comment in comments)
        {
            if (!EndsLine(trivia))
            {
                trivia.Add(GreenTrivia.Space);
            }

            AddComment(trivia, comment);
        }
    }

    /// <param name="left">Index of the token before.</param>
    /// <param name="right">Index of the token after.</param>
    /// <param name="comments">The comments between them.</param>
    /// <param name="sameLine">How many of the comments stand on the line of the token before.</param>
    private void LayOutBetween(int left, int right, List<GreenTrivia> comments, int sameLine)
    {
        SyntaxToken token = _tokens[right];
        Spacing spacing = TokenSpacing.Between(_tokens[left], token);
        bool onOwnLines = spacing == Spacing.Line || token.Kind == SyntaxKind.EndOfFileToken;
        var trivia = new List<GreenNode>();
        for (int i = 0; i < comments.Count; i++)
        {
            if (onOwnLines && i >= sameLine)
            {
                AddEndOfLine(trivia);
                trivia.Add(comments[i]);
                trivia.Add(_endOfLine);
                continue;
            }

            if (spacing != Spacing.Adjacent && !EndsLine(trivia) && !(i == 0 && _tokens[left].Kind == SyntaxKind.OpenParenToken))
            {
                trivia.Add(GreenTrivia.Space);
            }

            AddComment(trivia, comments[i]);
        }

        switch (spacing)
        {
            case Spacing.Line:
                AddEndOfLine(trivia);
                break;
            case Spacing.Space:
            case Spacing.Tight when trivia.Count > 0 && NeedsSpaceAfterComment(token.Kind):
                if (!EndsLine(trivia))
                {
                    trivia.Add(GreenTrivia.Space);
                }

                break;
        }

        Hang(trivia, left, right);
    }

    private static bool NeedsSpaceAfterComment(SyntaxKind next) =>
        next is not (SyntaxKind.CommaToken or SyntaxKind.SemicolonToken or SyntaxKind.CloseParenToken or SyntaxKind.EndOfFileToken);

    private void AddComment(List<GreenNode> trivia, GreenTrivia comment)
    {
        trivia.Add(comment);
        if (comment.Kind == SyntaxKind.SingleLineCommentTrivia)
        {
            trivia.Add(_endOfLine);
        }
    }

    private void AddEndOfLine(List<GreenNode> trivia)
    {
        if (!EndsLine(trivia))
        {
            trivia.Add(_endOfLine);
        }
    }

    private static bool EndsLine(List<GreenNode> trivia) =>
        trivia.Count > 0 && trivia[trivia.Count - 1].Kind == SyntaxKind.EndOfLineTrivia;

    // Up to the end of the line it belongs to the token before, the rest to the token after.
    private void Hang(List<GreenNode> trivia, int left, int right)
    {
        int endOfLine = trivia.FindIndex(item => item.Kind == SyntaxKind.EndOfLineTrivia);
        int split = endOfLine < 0 ? trivia.Count : endOfLine + 1;
        _trailing[left].AddRange(trivia.GetRange(0, split));
        _leading[right].AddRange(trivia.GetRange(split, trivia.Count - split));
    }
}
