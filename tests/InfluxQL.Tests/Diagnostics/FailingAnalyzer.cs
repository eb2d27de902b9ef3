using InfluxQL.Analysis;
using InfluxQL.Syntax;

namespace InfluxQL.Diagnostics;

/// <summary>An analyzer of a caller that throws wherever it looks.</summary>
internal sealed class FailingAnalyzer(SyntaxKind kind) : QueryAnalyzer
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [new DiagnosticDescriptor("MINE1", "Title", "Message", "House rules", DiagnosticSeverity.Warning)];

    public override IReadOnlyList<SyntaxKind> NodeKinds => [kind];

    public override void Analyze(AnalysisContext context, SyntaxNode node) => throw new InvalidOperationException("It broke.");
}
