using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>The name of a function, of fill or of tz in double quotes.</summary>
internal sealed class QuotedFunctionNameAnalyzer() : DialectAnalyzer(
    DialectFeature.QuotedFunctionName,
    DiagnosticDescriptors.QuotedFunctionNameNotReadable,
    SyntaxKind.CallExpression, SyntaxKind.FillClause, SyntaxKind.TimeZoneClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SyntaxToken name = node.GetFirstToken();
        context.Report(Rule, name.Span, context.Target.DisplayName, name.ValueText);
    }

    internal override bool MayFind(GreenNode green) => CallNames.IsQuoted(CallNames.GetToken(green));
}
