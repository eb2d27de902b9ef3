using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>ORDER BY on a SHOW statement.</summary>
internal sealed class OrderByOnShowAnalyzer() : DialectAnalyzer(
    DialectFeature.OrderByOnShow,
    DiagnosticDescriptors.OrderByOnShowNotReadable,
    SyntaxKind.OrderByClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (node.Parent is not SelectStatementSyntax)
        {
            context.Report(Rule, node.Span, context.Target.DisplayName);
        }
    }
}
