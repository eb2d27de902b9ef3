using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A comparison of a tag with a number. A name is surely a tag where it is cast to one, or where the same SELECT groups by it.</summary>
internal sealed class TagComparedWithNumberAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.TagComparedWithNumber,
    SyntaxKind.EqualsExpression,
    SyntaxKind.NotEqualsExpression,
    SyntaxKind.LessThanExpression,
    SyntaxKind.LessThanOrEqualExpression,
    SyntaxKind.GreaterThanExpression,
    SyntaxKind.GreaterThanOrEqualExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (context.EnclosingClause != SyntaxKind.WhereClause)
        {
            return;
        }

        var comparison = (BinaryExpressionSyntax)node;
        if (IsNumber(comparison.Green.GetSlot(2)!))
        {
            Check(context, comparison.Left, comparison.Right);
        }
        else if (IsNumber(comparison.Green.GetSlot(0)!))
        {
            Check(context, comparison.Right, comparison.Left);
        }
    }

    private static bool IsNumber(GreenNode value)
    {
        SyntaxKind kind = value.Kind is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression ? value.GetSlot(1)!.Kind : value.Kind;
        return kind is SyntaxKind.IntegerLiteralExpression or SyntaxKind.NumberLiteralExpression;
    }

    private static bool IsTag(AnalysisContext context, VariableReferenceSyntax reference)
    {
        if (reference.Cast is { } cast)
        {
            return string.Equals(cast.Type.ValueText, "tag", StringComparison.OrdinalIgnoreCase);
        }

        return context.EnclosingSelect is { } select && context.GetFacts(select).TagNames.Contains(reference.ValueText);
    }

    private void Check(AnalysisContext context, ExpressionSyntax operand, ExpressionSyntax number)
    {
        if (operand is VariableReferenceSyntax reference && !TimeConditionFinder.IsTime(reference.Green) && IsTag(context, reference))
        {
            context.Report(Rule, number.Span, reference.ValueText, number.ToString());
        }
    }
}
