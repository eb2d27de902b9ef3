using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A retention policy in a source or after ON, for a target that has none.</summary>
internal sealed class RetentionPolicyNamedAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.RetentionPolicyNamed,
    SyntaxKind.MeasurementSource,
    SyntaxKind.OnClause)
{
    public override bool IsNeeded(AnalysisOptions options) => options.Target.IsInfluxDB3;

    // Most sources are one name alone.
    internal override bool MayFind(GreenNode green) =>
        green.Kind == SyntaxKind.OnClause || green.GetSlot(0) is { IsList: true };

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        (NameSyntax? database, NameSyntax? policy) = node switch
        {
            MeasurementSourceSyntax source => (source.Database, source.RetentionPolicy),
            OnClauseSyntax on => (on.Database, on.RetentionPolicy),
            _ => (null, null),
        };
        if (policy is IdentifierNameSyntax or BindParameterSyntax)
        {
            string databaseName = database?.ValueText ?? "DATABASE";
            string policyName = policy.ValueText;
            bool isDefault = string.Equals(policyName, "autogen", StringComparison.OrdinalIgnoreCase)
                || string.Equals(policyName, "default", StringComparison.OrdinalIgnoreCase);
            context.Report(Rule, policy.Span, context.Target.DisplayName, isDefault ? databaseName : $"{databaseName}/{policyName}");
        }
    }
}
