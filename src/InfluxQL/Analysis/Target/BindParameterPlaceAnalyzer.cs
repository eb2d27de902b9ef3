using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>A bind parameter that is not an operand of an expression.</summary>
internal sealed class BindParameterPlaceAnalyzer() : DialectAnalyzer(
    DialectFeature.BindParameterOutsideExpression,
    DiagnosticDescriptors.BindParameterNotReadable,
    SyntaxKind.BindParameter)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (context.EnclosingClause == SyntaxKind.GroupByClause || !IsOperand(node))
        {
            context.Report(Rule, node.Span, context.Target.DisplayName, node.ToString());
        }
    }

    private static bool IsOperand(SyntaxNode node) => node.Parent switch
    {
        BinaryExpressionSyntax binary => binary.Kind is not (SyntaxKind.MatchesRegexExpression or SyntaxKind.NotMatchesRegexExpression),
        UnaryExpressionSyntax or ParenthesizedExpressionSyntax or FieldSyntax or WhereClauseSyntax or StandaloneExpressionSyntax => true,
        ArgumentListSyntax arguments => arguments.Parent is CallExpressionSyntax,
        _ => false,
    };
}
