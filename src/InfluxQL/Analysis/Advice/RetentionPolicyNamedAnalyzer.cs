using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A retention policy in a source or after ON, for a target that has none.</summary>
internal sealed class RetentionPolicyNamedAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.RetentionPolicyNamed,
    SyntaxKind.MeasurementSource,
    SyntaxKind.OnClause)
{
    public override bool IsNeeded(AnalysisOptions options) => options.Target.IsInfluxDB3;

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        // Most sources are one name; then there is no need to look at names at all.
        if (node is MeasurementSourceSyntax { Names.Count: < 2, Regex: null })
        {
            return;
        }

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
