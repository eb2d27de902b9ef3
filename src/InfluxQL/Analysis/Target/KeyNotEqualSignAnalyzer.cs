using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>The sign &lt;&gt; in WITH KEY; != says the same.</summary>
internal sealed class KeyNotEqualSignAnalyzer() : DialectAnalyzer(
    DialectFeature.KeyNotEqualSign,
    DiagnosticDescriptors.KeyNotEqualSignNotReadable,
    SyntaxKind.WithKeyClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SyntaxToken sign = ((WithKeyClauseSyntax)node).OperatorToken;
        if (sign.Text == "<>")
        {
            context.Report(Rule, sign.Span, context.Target.DisplayName);
        }
    }
}
