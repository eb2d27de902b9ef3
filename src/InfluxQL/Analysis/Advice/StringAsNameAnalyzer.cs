using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A string on the left of a comparison with a value, where a name was surely meant: <c>'host' = 'web01'</c>.</summary>
internal sealed class StringAsNameAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.StringComparedWithValue,
    SyntaxKind.EqualsExpression,
    SyntaxKind.NotEqualsExpression,
    SyntaxKind.MatchesRegexExpression,
    SyntaxKind.NotMatchesRegexExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var comparison = (BinaryExpressionSyntax)node;
        if (context.EnclosingClause == SyntaxKind.WhereClause
            && comparison.Left is LiteralExpressionSyntax left
            && left.TryGetString(out string text)
            && comparison.Right is LiteralExpressionSyntax)
        {
            context.Report(Rule, left.Span, text);
        }
    }
}
