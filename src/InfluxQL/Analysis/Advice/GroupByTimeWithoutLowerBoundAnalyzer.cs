using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>GROUP BY time() where nothing says when the first interval begins.</summary>
internal sealed class GroupByTimeWithoutLowerBoundAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.GroupByTimeWithoutLowerBound,
    SyntaxKind.SelectStatement)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var select = (SelectStatementSyntax)node;
        SelectFacts facts = context.GetFacts(select);
        if (!facts.HasGroupByTime
            || (facts.Times & TimeConditions.Lower) != 0
            || (facts.TimesWithOuter & TimeConditions.Lower) != 0
            || facts.IsInContinuousQuery
            || AllSourcesAreBounded(select))
        {
            return;
        }

        SeparatedSyntaxList<ExpressionSyntax> dimensions = select.GroupByClause!.Dimensions;
        for (int i = 0; i < dimensions.Count; i++)
        {
            if (CallNames.IsCallOf(dimensions[i].Green, "time"))
            {
                context.Report(Rule, dimensions[i].Span);
                return;
            }
        }
    }

    private static bool AllSourcesAreBounded(SelectStatementSyntax select)
    {
        SeparatedSyntaxList<SourceSyntax> sources = select.FromClause.Sources;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is not SubquerySourceSyntax source || !IsBounded(source.Statement))
            {
                return false;
            }
        }

        return true;
    }

    // Sub-queries nest, so this goes down without a call of its own per level where there is one source.
    private static bool IsBounded(SelectStatementSyntax select)
    {
        while (true)
        {
            if ((new SelectFacts(select).Times & TimeConditions.Lower) != 0)
            {
                return true;
            }

            if (select.FromClause.Sources.Count != 1 || select.FromClause.Sources[0] is not SubquerySourceSyntax source)
            {
                return false;
            }

            select = source.Statement;
        }
    }
}
