using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>
/// A rule about what the language has and the target's own parser cannot read. What canonical printing repairs needs
/// no rule: <c>\"</c> in a string, <c>\'</c> in a quoted name, a carriage return between words. What the rewriter sends
/// is always printed in canonical form.
/// </summary>
internal abstract class DialectAnalyzer(DialectFeature feature, DiagnosticDescriptor rule, params SyntaxKind[] kinds) : QueryAnalyzer
{
    public sealed override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [rule];

    public sealed override IReadOnlyList<SyntaxKind> NodeKinds { get; } = kinds;

    protected DiagnosticDescriptor Rule => Descriptors[0];

    public sealed override bool IsNeeded(AnalysisOptions options) => !options.Target.Supports(feature);
}
