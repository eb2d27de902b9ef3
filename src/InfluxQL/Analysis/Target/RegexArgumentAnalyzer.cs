using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>A regular expression that is not the last argument of a call.</summary>
internal sealed class RegexArgumentAnalyzer() : DialectAnalyzer(
    DialectFeature.RegexBeforeLastArgument,
    DiagnosticDescriptors.RegexArgumentNotLast,
    SyntaxKind.ArgumentList)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SeparatedSyntaxList<ExpressionSyntax> arguments = ((ArgumentListSyntax)node).Arguments;
        for (int i = 0; i < arguments.Count - 1; i++)
        {
            if (arguments[i].Kind == SyntaxKind.RegexLiteralExpression)
            {
                context.Report(Rule, arguments[i].Span, context.Target.DisplayName);
            }
        }
    }

    internal override bool MayFind(GreenNode green) => green.GetSlot(1) is { IsList: true };
}
