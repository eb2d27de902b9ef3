using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A name in double quotes where a string was surely meant, as in <c>host = "web01"</c>.</summary>
internal sealed class QuotedNameAsValueAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.QuotedNameAsValue,
    SyntaxKind.EqualsExpression,
    SyntaxKind.NotEqualsExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var comparison = (BinaryExpressionSyntax)node;
        if (context.EnclosingClause != SyntaxKind.WhereClause
            || comparison.Left is not VariableReferenceSyntax left
            || comparison.Right is not VariableReferenceSyntax { Cast: null } right
            || right.Names.Count != 1
            || !IsQuoted(right)
            || TimeConditionFinder.IsTime(left.Green))
        {
            return;
        }

        string text = right.ValueText;
        if (LooksLikeValue(left, text) && !context.GetColumnNames().Contains(text))
        {
            context.Report(Rule, right.Span, text);
        }
    }

    private static bool IsQuoted(VariableReferenceSyntax reference) =>
        reference.GetFirstToken().Text.StartsWith("\"", StringComparison.Ordinal);

    // Who quotes all names quotes the left one too. Then only what is unusual in a name tells a value.
    private static bool LooksLikeValue(VariableReferenceSyntax left, string text)
    {
        if (text.Length == 0 || left.Cast is { Type.ValueText: "tag" })
        {
            return true;
        }

        if (!IsQuoted(left))
        {
            return !ReservedWords.Contains(text.AsSpan());
        }

        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.'))
            {
                return true;
            }
        }

        return char.IsDigit(text[0]);
    }
}
