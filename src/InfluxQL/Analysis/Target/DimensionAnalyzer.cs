using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>An expression or a string in GROUP BY.</summary>
internal sealed class DimensionAnalyzer() : DialectAnalyzer(
    DialectFeature.ExpressionDimension,
    DiagnosticDescriptors.DimensionNotReadable,
    SyntaxKind.GroupByClause)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        SeparatedSyntaxList<ExpressionSyntax> dimensions = ((GroupByClauseSyntax)node).Dimensions;
        for (int i = 0; i < dimensions.Count; i++)
        {
            ExpressionSyntax dimension = dimensions[i];
            bool isReadable = dimension.Kind is SyntaxKind.VariableReference or SyntaxKind.RegexLiteralExpression
                or SyntaxKind.WildcardExpression or SyntaxKind.CallExpression or SyntaxKind.BindParameter;
            if (!isReadable)
            {
                context.Report(Rule, dimension.Span, context.Target.DisplayName);
            }
        }
    }
}
