using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>The parts of a condition that are joined with AND, and a condition with one more.</summary>
internal static class Conjunction
{
    /// <summary>The parts of a condition that all must hold; what stands under OR is one part.</summary>
    public static IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax? condition)
    {
        var pending = new Stack<ExpressionSyntax>();
        if (condition is not null)
        {
            pending.Push(condition);
        }

        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parentheses:
                    pending.Push(parentheses.Expression);
                    break;
                case BinaryExpressionSyntax { Kind: SyntaxKind.LogicalAndExpression } and:
                    pending.Push(and.Right);
                    pending.Push(and.Left);
                    break;
                case ExpressionSyntax part:
                    yield return part;
                    break;
            }
        }
    }

    /// <summary>A clause that demands what another does, and one thing more.</summary>
    public static WhereClauseSyntax Add(WhereClauseSyntax? where, ExpressionSyntax demand)
    {
        if (where is null)
        {
            return SyntaxFactory.WhereClause(demand);
        }

        ExpressionSyntax condition = where.Condition;
        if (condition.Kind == SyntaxKind.LogicalOrExpression)
        {
            condition = SyntaxFactory.ParenthesizedExpression(condition);
        }

        return where.WithCondition(SyntaxFactory.BinaryExpression(SyntaxKind.LogicalAndExpression, condition, demand));
    }
}
