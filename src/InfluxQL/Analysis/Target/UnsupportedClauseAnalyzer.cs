using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>Refuses a clause that the target does not take. There is one instance per kind of clause.</summary>
internal sealed class UnsupportedClauseAnalyzer : QueryAnalyzer
{
    private readonly SyntaxKind _clause;
    private readonly DiagnosticDescriptor _rule;

    public UnsupportedClauseAnalyzer(SyntaxKind clause)
    {
        _clause = clause;
        _rule = clause switch
        {
            SyntaxKind.SLimitClause => DiagnosticDescriptors.SLimitNotSupported,
            SyntaxKind.SOffsetClause => DiagnosticDescriptors.SOffsetNotSupported,
            SyntaxKind.TimeZoneClause => DiagnosticDescriptors.TimeZoneClauseNotSupported,
            _ => DiagnosticDescriptors.ClauseNotSupported,
        };
        Descriptors = [_rule];
        NodeKinds = [clause];
    }

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    public override IReadOnlyList<SyntaxKind> NodeKinds { get; }

    public override bool IsNeeded(AnalysisOptions options) =>
        !options.Target.SupportsClause(_clause) || (GetFunction() is { } function && !options.Target.SupportsFunction(function));

    public override void Analyze(AnalysisContext context, SyntaxNode node) =>
        context.Report(_rule, node.Span, context.Target.DisplayName, TargetClauses.GetText(_clause));

    // fill() and tz() are clauses that look like calls: a profile may speak of them in both ways.
    private string? GetFunction() => _clause switch
    {
        SyntaxKind.FillClause => "fill",
        SyntaxKind.TimeZoneClause => "tz",
        _ => null,
    };
}
