using InfluxQL.Diagnostics;
using InfluxQL.Semantics;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Analysis.Target;

/// <summary>Refuses functions that the target lacks. What is no function anywhere is another rule's business.</summary>
internal sealed class UnsupportedFunctionAnalyzer : QueryAnalyzer
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [DiagnosticDescriptors.FunctionNotSupported];

    public override IReadOnlyList<SyntaxKind> NodeKinds { get; } = [SyntaxKind.CallExpression, SyntaxKind.DistinctExpression];

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        ReadOnlySpan<char> name = node.Kind == SyntaxKind.DistinctExpression ? "distinct".AsSpan() : CallNames.GetName(node.Green);
        if (context.Target.SupportsFunction(name) || FunctionCatalog.Find(name) is null)
        {
            return;
        }

        string lower = name.ToString().ToLowerInvariant();
        TextSpan span = node is CallExpressionSyntax call ? call.Name.Span : node.GetFirstToken().Span;
        Diagnostic finding = Diagnostic.Create(
            DiagnosticDescriptors.FunctionNotSupported,
            span,
            context.Target.DisplayName,
            lower,
            TargetFunctions.GetAlternative(lower));

        // InfluxDB 1.x has words of its own for a function that it does not know.
        context.Report(context.Target.Product == TargetProduct.OssV1 && Array.IndexOf(TargetFunctions.InfluxDB1, lower) < 0
            ? finding.WithReferenceText($"undefined function {lower}()")
            : finding);
    }
}
