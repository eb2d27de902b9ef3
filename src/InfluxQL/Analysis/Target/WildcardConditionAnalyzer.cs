using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>A wildcard in a condition.</summary>
internal sealed class WildcardConditionAnalyzer() : DialectAnalyzer(
    DialectFeature.WildcardCondition,
    DiagnosticDescriptors.WildcardConditionNotReadable,
    SyntaxKind.WildcardExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (context.EnclosingClause == SyntaxKind.WhereClause)
        {
            context.Report(Rule, node.Span, context.Target.DisplayName);
        }
    }
}
