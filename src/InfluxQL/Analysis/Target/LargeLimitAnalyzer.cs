using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>A number after LIMIT or OFFSET that 64 bits with a sign do not hold. InfluxDB 1.x takes it for the greatest that they hold.</summary>
internal sealed class LargeLimitAnalyzer() : DialectAnalyzer(
    DialectFeature.HugeLimit,
    DiagnosticDescriptors.LimitTooLarge,
    SyntaxKind.LimitClause, SyntaxKind.OffsetClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        ExpressionSyntax value = node is LimitClauseSyntax limit ? limit.Value : ((OffsetClauseSyntax)node).Value;
        if (value is LiteralExpressionSyntax literal && !literal.TryGetInteger(out _))
        {
            context.Report(Rule, literal.Span, context.Target.DisplayName, literal.ToString());
        }
    }
}
