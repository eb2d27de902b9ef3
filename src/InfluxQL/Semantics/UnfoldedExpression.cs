using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>Expressions as the reference reads them, before it folds any constant. Its messages show some of them.</summary>
internal static class UnfoldedExpression
{
    /// <summary>The expression as the reference prints it.</summary>
    public static string Print(ExpressionSyntax expression) => Read(expression).ToString();

    private static FoldedExpression Read(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax binary:
                return ReadBinary(binary);
            case ParenthesizedExpressionSyntax parentheses:
                return new FoldedParentheses(parentheses, Read(parentheses.Expression));
            case CallExpressionSyntax call:
                var arguments = new FoldedExpression[call.Arguments.Count];
                for (int i = 0; i < arguments.Length; i++)
                {
                    arguments[i] = Read(call.Arguments[i]);
                }

                return new FoldedCall(call, null, arguments);
            case UnaryExpressionSyntax unary when unary.Operand is not LiteralExpressionSyntax:
                long factor = unary.Kind == SyntaxKind.UnaryMinusExpression ? -1 : 1;
                return new FoldedBinary(
                    unary,
                    SyntaxKind.MultiplyExpression,
                    new FoldedLiteral(unary, LiteralValue.FromInteger(factor)),
                    Read(unary.Operand));
            default:
                // A literal, a name or a wildcard: there is nothing to fold in it.
                return new ConstantFolder(FoldedFunctions.None, 0, TimeZoneInfo.Utc, null).FoldPart(expression);
        }
    }

    private static FoldedExpression ReadBinary(BinaryExpressionSyntax binary)
    {
        ExpressionSyntax current = binary;
        while (current is BinaryExpressionSyntax inner)
        {
            current = inner.Left;
        }

        FoldedExpression read = Read(current);
        do
        {
            var parent = (BinaryExpressionSyntax)current.Parent!;
            read = new FoldedBinary(parent, parent.Kind, read, Read(parent.Right));
            current = parent;
        }
        while (!ReferenceEquals(current, binary));
        return read;
    }
}
