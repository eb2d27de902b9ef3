using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Writes folded expressions as syntax again, with parentheses wherever operators would bind otherwise. Comments are
/// left out.
/// </summary>
internal static class FoldedExpressionSyntax
{
    /// <summary>The expression as syntax in canonical white space.</summary>
    public static ExpressionSyntax ToSyntax(FoldedExpression expression) => ((ExpressionSyntax)new CommentRemover().Visit(Write(expression))!).NormalizeWhitespace();

    private static ExpressionSyntax Write(FoldedExpression expression)
    {
        switch (expression)
        {
            case FoldedLiteral literal:
                return WriteLiteral(literal);
            case FoldedBinary binary:
                return WriteBinary(binary);
            case FoldedParentheses parentheses:
                return SyntaxFactory.ParenthesizedExpression(Write(parentheses.Inner));
            case FoldedCall call:
                var arguments = new ExpressionSyntax[call.Arguments.Length];
                for (int i = 0; i < arguments.Length; i++)
                {
                    arguments[i] = Write(call.Arguments[i]);
                }

                return call.Syntax.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments)));
            default:
                return (ExpressionSyntax)expression.Syntax;
        }
    }

    private static ExpressionSyntax WriteBinary(FoldedBinary binary)
    {
        FoldedBinary[] spine = binary.LeftSpine();
        ExpressionSyntax written = Write(spine[0].Left);
        int precedence = int.MaxValue;
        foreach (FoldedBinary link in spine)
        {
            int outer = BinaryOperators.GetPrecedence(link.Kind);
            if (precedence < outer)
            {
                written = SyntaxFactory.ParenthesizedExpression(written);
            }

            ExpressionSyntax right = Write(link.Right);
            if (link.Right is FoldedBinary inner && BinaryOperators.GetPrecedence(inner.Kind) <= outer)
            {
                right = SyntaxFactory.ParenthesizedExpression(right);
            }

            written = SyntaxFactory.BinaryExpression(link.Kind, written, right);
            precedence = outer;
        }

        return written;
    }

    private static ExpressionSyntax WriteLiteral(FoldedLiteral literal)
    {
        if (literal.Syntax is LiteralExpressionSyntax written)
        {
            return written;
        }

        LiteralValue value = literal.Value;
        switch (value.Kind)
        {
            case LiteralValueKind.String:
                return SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(value.Text));
            case LiteralValueKind.Integer:
                // No literal has a sign, and no positive integer is as great as the least is small.
                return value.Integer < 0
                    ? Negate(SyntaxFactory.Literal(unchecked((ulong)-value.Integer)))
                    : SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(value.Integer));
            case LiteralValueKind.Unsigned:
                return SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(value.Unsigned));
            case LiteralValueKind.Float when double.IsNaN(value.Float) || double.IsInfinity(value.Float):
                // There is no literal for it; what gave it is left as it was.
                return (ExpressionSyntax)literal.Syntax;
            case LiteralValueKind.Float:
                bool isNegative = value.Float < 0 || (value.Float == 0 && 1 / value.Float < 0);
                return isNegative
                    ? Negate(SyntaxFactory.Literal(-value.Float))
                    : SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(value.Float));
            case LiteralValueKind.Boolean:
                return SyntaxFactory.LiteralExpression(
                    SyntaxFactory.Token(value.Boolean ? SyntaxKind.TrueKeyword : SyntaxKind.FalseKeyword));
            case LiteralValueKind.Duration when value.DurationNanoseconds == long.MinValue:
                return (ExpressionSyntax)literal.Syntax;
            case LiteralValueKind.Duration:
                return value.DurationNanoseconds < 0
                    ? Negate(SyntaxFactory.DurationLiteral(-value.DurationNanoseconds))
                    : SyntaxFactory.LiteralExpression(SyntaxFactory.DurationLiteral(value.DurationNanoseconds));
            case LiteralValueKind.Time:
                string text = value.ToString();
                return SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(text.Substring(1, text.Length - 2)));
            default:
                return (ExpressionSyntax)literal.Syntax;
        }
    }

    private static UnaryExpressionSyntax Negate(SyntaxToken literal) =>
        SyntaxFactory.UnaryExpression(SyntaxKind.UnaryMinusExpression, SyntaxFactory.LiteralExpression(literal));
}
