using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>fill() without GROUP BY time(): there are no empty intervals to fill.</summary>
internal sealed class FillWithoutEffectAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.FillWithoutEffect,
    SyntaxKind.FillClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (node.Parent is SelectStatementSyntax select && !context.GetFacts(select).HasGroupByTime && !HasBoundDimension(select))
        {
            context.Report(Rule, node.Span);
        }
    }

    // A bind parameter among the dimensions may name the function.
    private static bool HasBoundDimension(SelectStatementSyntax select) => select.GroupByClause is { ContainsBindParameters: true };
}
