using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Analysis.Target;

/// <summary>A name that ends with a dot, as in <c>a./2</c>.</summary>
internal sealed class TrailingDotAnalyzer() : DialectAnalyzer(
    DialectFeature.TrailingDot,
    DiagnosticDescriptors.TrailingDotNotReadable,
    SyntaxKind.VariableReference)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SeparatedSyntaxList<NameSyntax> names = ((VariableReferenceSyntax)node).Names;
        SyntaxToken dot = names.GetSeparator(names.SeparatorCount - 1);
        context.Report(Rule, TextSpan.FromBounds(node.SpanStart, dot.Span.End), context.Target.DisplayName);
    }

    // Names and dots in turn: an even number of them ends with a dot.
    internal override bool MayFind(GreenNode green) =>
        green.GetSlot(0) is { IsList: true } names && names.ChildCount % 2 == 0;
}
