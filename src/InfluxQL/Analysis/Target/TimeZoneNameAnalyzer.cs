using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>The zone Local, or an empty one, in tz().</summary>
internal sealed class TimeZoneNameAnalyzer() : DialectAnalyzer(
    DialectFeature.LocalTimeZone,
    DiagnosticDescriptors.TimeZoneNameNotReadable,
    SyntaxKind.TimeZoneClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SeparatedSyntaxList<ExpressionSyntax> arguments = ((TimeZoneClauseSyntax)node).ArgumentList.Arguments;
        if (arguments.Count == 1
            && arguments[0] is LiteralExpressionSyntax literal
            && literal.TryGetString(out string zone)
            && (zone.Length == 0 || zone == "Local"))
        {
            context.Report(Rule, literal.Span, context.Target.DisplayName, literal.ToString());
        }
    }
}
