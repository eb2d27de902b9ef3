using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Compares green trees. The walk keeps its own stack: a tree may be as deep as its text is long.</summary>
internal static class GreenEquivalence
{
    /// <summary>The same kinds, texts and trivia.</summary>
    public static bool AreIdentical(GreenNode left, GreenNode right) =>
        left.FullWidth == right.FullWidth && Compare(left, right, exact: true);

    /// <summary>The same kinds and meanings of tokens, whatever the trivia.</summary>
    public static bool AreEquivalent(GreenNode left, GreenNode right) => Compare(left, right, exact: false);

    private static bool Compare(GreenNode left, GreenNode right, bool exact)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        var rest = new Stack<(GreenNode Left, GreenNode Right)>();
        rest.Push((left, right));
        while (rest.Count > 0)
        {
            (GreenNode a, GreenNode b) = rest.Pop();
            if (a.Kind != b.Kind || a.IsMissing != b.IsMissing || a.ChildCount != b.ChildCount || a.SlotMask != b.SlotMask)
            {
                return false;
            }

            switch (a)
            {
                case GreenToken token:
                    if (!CompareTokens(token, (GreenToken)b, exact))
                    {
                        return false;
                    }

                    break;
                case GreenTrivia trivia:
                    if (!trivia.TextSpan.SequenceEqual(((GreenTrivia)b).TextSpan))
                    {
                        return false;
                    }

                    break;
                default:
                    for (int i = a.ChildCount - 1; i >= 0; i--)
                    {
                        GreenNode child = a.GetChild(i);
                        GreenNode other = b.GetChild(i);
                        if (!ReferenceEquals(child, other))
                        {
                            rest.Push((child, other));
                        }
                    }

                    break;
            }
        }

        return true;
    }

    private static bool CompareTokens(GreenToken left, GreenToken right, bool exact)
    {
        if (exact)
        {
            return left.TextSpan.SequenceEqual(right.TextSpan)
                && CompareTrivia(left.Leading, right.Leading)
                && CompareTrivia(left.Trailing, right.Trailing);
        }

        switch (left.Kind)
        {
            case SyntaxKind.IdentifierToken:
            case SyntaxKind.BindParameterToken:
            case SyntaxKind.StringLiteralToken:
                return left.TextSpan.SequenceEqual(right.TextSpan) || TokenText.GetValueText(left) == TokenText.GetValueText(right);
            default:
                // A keyword or punctuation is told by its kind: letter case and <> for != mean nothing.
                return SyntaxFacts.GetText(left.Kind).Length > 0 || left.TextSpan.SequenceEqual(right.TextSpan);
        }
    }

    private static bool CompareTrivia(GreenNode? left, GreenNode? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        return ReferenceEquals(left, right) || Compare(left, right, exact: true);
    }
}
