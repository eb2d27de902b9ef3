using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>LIMIT on points without ORDER BY: it keeps the oldest. With OFFSET a client reads page by page, where any order does.</summary>
internal sealed class LimitWithoutOrderAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.LimitWithoutOrder,
    SyntaxKind.LimitClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (node.Parent is not SelectStatementSyntax { OrderByClause: null, OffsetClause: null } select)
        {
            return;
        }

        SelectFacts facts = context.GetFacts(select);
        bool returnsPoints = !facts.IsAggregate || facts.HasGroupByTime;
        bool isOneTime = (facts.Times & TimeConditions.Exact) == TimeConditions.Exact;
        if (returnsPoints && !isOneTime)
        {
            context.Report(Rule, node.Span);
        }
    }
}
