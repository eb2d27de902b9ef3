using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>DISTINCT, or a function that is not one of single numbers, in WHERE.</summary>
internal sealed class CallInConditionAnalyzer() : DialectAnalyzer(
    DialectFeature.CallInCondition,
    DiagnosticDescriptors.CallInConditionNotReadable,
    SyntaxKind.CallExpression, SyntaxKind.DistinctExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        if (context.EnclosingClause != SyntaxKind.WhereClause)
        {
            return;
        }

        if (node is DistinctExpressionSyntax distinct)
        {
            context.Report(Rule, distinct.Span, context.Target.DisplayName, "DISTINCT");
        }
        else if (!ScalarFunctions.Contains(CallNames.GetName(node.Green)) && node is CallExpressionSyntax { Name: not BindParameterSyntax } call)
        {
            context.Report(Rule, call.Name.Span, context.Target.DisplayName, call.FunctionName + "()");
        }
    }
}
