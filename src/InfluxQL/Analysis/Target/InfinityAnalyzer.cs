using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>INF as a duration.</summary>
internal sealed class InfinityAnalyzer() : DialectAnalyzer(
    DialectFeature.InfiniteDuration,
    DiagnosticDescriptors.InfinityNotReadable,
    SyntaxKind.InfinityLiteralExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node) =>
        context.Report(Rule, node.Span, context.Target.DisplayName);
}
