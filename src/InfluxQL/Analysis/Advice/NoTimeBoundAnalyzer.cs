using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A SELECT from a measurement that nothing bounds in time: neither itself nor a query around it.</summary>
internal sealed class NoTimeBoundAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.NoTimeBound,
    SyntaxKind.SelectStatement)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var select = (SelectStatementSyntax)node;
        SelectFacts facts = context.GetFacts(select);

        // GROUP BY time() without a bound has a rule of its own; a LIMIT on points stops the reading early.
        if (!facts.ReadsMeasurement
            || facts.Times != TimeConditions.None
            || facts.HasGroupByTime
            || (select.LimitClause is not null && !facts.IsAggregate)
            || facts.TimesWithOuter != TimeConditions.None
            || facts.IsInContinuousQuery)
        {
            return;
        }

        SeparatedSyntaxList<SourceSyntax> sources = select.FromClause.Sources;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is MeasurementSourceSyntax source)
            {
                context.Report(Rule, source.Span);
                return;
            }
        }
    }
}
