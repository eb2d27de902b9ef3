using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A rule about cost or a likely mistake. It stays silent where the query may well be meant as it stands.</summary>
internal abstract class AdviceAnalyzer(DiagnosticDescriptor rule, params SyntaxKind[] kinds) : QueryAnalyzer
{
    public sealed override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [rule];

    public sealed override IReadOnlyList<SyntaxKind> NodeKinds { get; } = kinds;

    protected DiagnosticDescriptor Rule => Descriptors[0];
}
