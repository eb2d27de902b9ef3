using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

/// <summary>Decides what stands between two tokens.</summary>
internal static class TokenSpacing
{
    public static Spacing Between(SyntaxToken left, SyntaxToken right)
    {
        if (right.Kind is SyntaxKind.EndOfFileToken or SyntaxKind.SemicolonToken or SyntaxKind.CommaToken)
        {
            return Spacing.Tight;
        }

        if (left.Kind == SyntaxKind.SemicolonToken)
        {
            return Spacing.Line;
        }

        if (IsJoint(left.Kind) || IsJoint(right.Kind) || IsStartOfArguments(right))
        {
            return Spacing.Adjacent;
        }

        if (left.Kind is SyntaxKind.OpenParenToken or SyntaxKind.ColonToken || right.Kind == SyntaxKind.CloseParenToken)
        {
            return Spacing.Tight;
        }

        // Two minus signs would begin a comment.
        bool afterSign = left.Parent is UnaryExpressionSyntax && right.Kind is not (SyntaxKind.MinusToken or SyntaxKind.PlusToken);
        return afterSign ? Spacing.Tight : Spacing.Space;
    }

    /// <summary>Dots and double colons, which join the parts of a name.</summary>
    private static bool IsJoint(SyntaxKind kind) => kind is SyntaxKind.DotToken or SyntaxKind.ColonColonToken;

    private static bool IsStartOfArguments(SyntaxToken token) =>
        token.Kind == SyntaxKind.OpenParenToken && token.Parent is ArgumentListSyntax;
}
