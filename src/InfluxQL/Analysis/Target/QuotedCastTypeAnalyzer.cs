using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>The type after :: in double quotes.</summary>
internal sealed class QuotedCastTypeAnalyzer() : DialectAnalyzer(
    DialectFeature.QuotedCastType,
    DiagnosticDescriptors.QuotedCastTypeNotReadable,
    SyntaxKind.CastClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SyntaxToken type = ((CastClauseSyntax)node).Type.GetFirstToken();
        if (type.Text.StartsWith("\"", StringComparison.Ordinal))
        {
            context.Report(Rule, type.Span, context.Target.DisplayName, type.ValueText);
        }
    }
}
