using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A wildcard, or a regular expression for fields, outside any function and without a limit of points. What a sub-query reads is not sent anywhere, and what is read from one was chosen there.</summary>
internal sealed class WildcardWithoutLimitAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.WildcardWithoutLimit,
    SyntaxKind.SelectStatement)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var select = (SelectStatementSyntax)node;
        if (select.LimitClause is not null || select.IsSubquery || select.Parent is CreateContinuousQueryStatementSyntax)
        {
            return;
        }

        SeparatedSyntaxList<FieldSyntax> fields = select.Fields;
        for (int i = 0; i < fields.Count; i++)
        {
            ExpressionSyntax expression = fields[i].Expression;
            bool isWildcard = expression.Kind is SyntaxKind.WildcardExpression or SyntaxKind.RegexLiteralExpression;
            if (isWildcard && context.GetFacts(select).ReadsMeasurement)
            {
                context.Report(Rule, expression.Span, expression.ToString());
            }
        }
    }
}
