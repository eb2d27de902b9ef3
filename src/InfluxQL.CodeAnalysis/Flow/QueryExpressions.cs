using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Flow;

/// <summary>
/// The expressions that make the query which goes in at a place: through parentheses, casts, and choices, and through
/// one assignment to a local, field or property.
/// </summary>
internal static class QueryExpressions
{
    public static IReadOnlyList<QueryExpression> Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var expressions = new List<QueryExpression>();
        Add(expression, expressions, followsName: true, model, cancellationToken);
        return expressions;
    }

    private static void Add(ExpressionSyntax expression, List<QueryExpression> expressions, bool followsName, SemanticModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: ConditionalExpressionSyntax or SwitchExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } } parenthesized:
                Add(parenthesized.Expression, expressions, followsName, model, cancellationToken);
                break;
            case CastExpressionSyntax cast:
                Add(cast.Expression, expressions, followsName, model, cancellationToken);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                Add(suppressed.Operand, expressions, followsName, model, cancellationToken);
                break;
            case ConditionalExpressionSyntax conditional:
                Add(conditional.WhenTrue, expressions, followsName, model, cancellationToken);
                Add(conditional.WhenFalse, expressions, followsName, model, cancellationToken);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                Add(coalesce.Left, expressions, followsName, model, cancellationToken);
                Add(coalesce.Right, expressions, followsName, model, cancellationToken);
                break;
            case SwitchExpressionSyntax choice:
                foreach (SwitchExpressionArmSyntax arm in choice.Arms)
                {
                    Add(arm.Expression, expressions, followsName, model, cancellationToken);
                }

                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when !model.GetConstantValue(expression, cancellationToken).HasValue:
                if (followsName && VariableValue.Of(expression, model, cancellationToken) is { } value)
                {
                    AddValue(value, expressions, model, cancellationToken);
                }

                break;
            default:
                expressions.Add(new QueryExpression(expression, IsWhole: true));
                break;
        }
    }

    private static void AddValue(VariableValue value, List<QueryExpression> expressions, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value.Appended.Count == 0)
        {
            Add(value.First, expressions, followsName: false, model, cancellationToken);
            return;
        }

        expressions.Add(new QueryExpression(value.First, IsWhole: false));
        foreach (ExpressionSyntax part in value.Appended)
        {
            expressions.Add(new QueryExpression(part, IsWhole: false));
        }
    }
}
