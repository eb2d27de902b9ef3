using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Analysis.Target;

/// <summary>A name that ends with a dot, as in <c>a./2</c>.</summary>
internal sealed class TrailingDotAnalyzer() : DialectAnalyzer(
    DialectFeature.TrailingDot,
    DiagnosticDescriptors.TrailingDotNotReadable,
    SyntaxKind.EmptyName)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<VariableReferenceSyntax>() is { } reference && reference.Names.Last() == node)
        {
            SyntaxToken dot = reference.Names.GetSeparator(reference.Names.SeparatorCount - 1);
            context.Report(Rule, TextSpan.FromBounds(reference.SpanStart, dot.Span.End), context.Target.DisplayName);
        }
    }
}
