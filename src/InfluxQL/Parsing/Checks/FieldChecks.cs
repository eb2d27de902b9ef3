using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>Comparisons, AND and OR belong to WHERE and not among the fields.</summary>
internal static class FieldChecks
{
    public static void Check(FieldSyntax field, CheckFindings findings)
    {
        if (!CheckFindings.IsComplete(field.Expression))
        {
            return;
        }

        // Below a condition the reference does not look; of several it names the last one.
        BinaryExpressionSyntax? first = null;
        BinaryExpressionSyntax? last = null;
        foreach (SyntaxNode node in field.Expression.DescendantNodesAndSelf(below => !IsCondition(below)))
        {
            if (IsCondition(node))
            {
                last = (BinaryExpressionSyntax)node;
                first ??= last;
            }
        }

        if (first is null)
        {
            return;
        }

        SyntaxToken start = field.Expression.GetFirstToken();
        int offset = start.IsKind(SyntaxKind.StringLiteralToken)
            ? ReferencePosition.BeforeDelimiter(field.SyntaxTree.Text.ToString(), start.SpanStart)
            : start.SpanStart;
        TextSpan span = first.OperatorToken.Span;
        var reference = new ReferenceError($"invalid operator {SyntaxFacts.GetText(last!.OperatorToken.Kind)} in SELECT clause", offset)
        {
            AfterPosition = "; operator is intended for WHERE clause",
        };
        findings.Add(DiagnosticDescriptors.ConditionInField, span, field.Expression.Span.End, reference, first.OperatorToken.Text);
    }

    private static bool IsCondition(SyntaxNode node) =>
        node is BinaryExpressionSyntax binary && SyntaxFacts.GetBinaryPrecedence(binary.OperatorToken.Kind) <= CheckedSyntax.ComparisonPrecedence;
}
