using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>OR beside a condition on time. InfluxDB takes all conditions on time out of the condition and intersects them.</summary>
internal sealed class TimeUnderOrAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.TimeUnderOr,
    SyntaxKind.LogicalOrExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        // a OR b OR c is one finding: it is made at the outermost OR, which comes first.
        if (context.EnclosingClause != SyntaxKind.WhereClause || IsOperandOfOr(node))
        {
            return;
        }

        SyntaxToken? found = null;
        SyntaxNode operand = node;
        while (SkipParentheses(operand) is BinaryExpressionSyntax { Kind: SyntaxKind.LogicalOrExpression } or)
        {
            if (HasTime(or.Right) || (!IsOr(or.Left) && HasTime(or.Left)))
            {
                found = or.OperatorToken;
            }

            operand = or.Left;
        }

        if (found is { } token)
        {
            context.Report(Rule, token.Span);
        }
    }

    private static bool HasTime(SyntaxNode operand) => TimeConditionFinder.Find(operand.Green) != TimeConditions.None;

    private static bool IsOr(SyntaxNode operand) => SkipParentheses(operand).Kind == SyntaxKind.LogicalOrExpression;

    private static bool IsOperandOfOr(SyntaxNode node)
    {
        SyntaxNode? parent = node.Parent;
        while (parent is ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent is { Kind: SyntaxKind.LogicalOrExpression };
    }

    private static SyntaxNode SkipParentheses(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node;
    }
}
