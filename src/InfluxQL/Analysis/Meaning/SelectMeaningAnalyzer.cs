using InfluxQL.Diagnostics;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Meaning;

/// <summary>The checks that InfluxDB makes before it runs a SELECT, for each SELECT with its sub-queries.</summary>
internal sealed class SelectMeaningAnalyzer : QueryAnalyzer
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = MakeDescriptors();

    public override IReadOnlyList<SyntaxKind> NodeKinds { get; } = [SyntaxKind.SelectStatement];

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var select = (SelectStatementSyntax)node;
        if (select.IsSubquery)
        {
            return;
        }

        IReadOnlyList<Diagnostic> findings = SelectValidation.Validate(select, new ValidationOptions { Now = context.Now });
        for (int i = 0; i < findings.Count; i++)
        {
            context.Report(findings[i]);
        }
    }

    private static IReadOnlyList<DiagnosticDescriptor> MakeDescriptors()
    {
        var rules = new List<DiagnosticDescriptor>();
        foreach (DiagnosticDescriptor rule in DiagnosticDescriptors.All)
        {
            if (rule.Category == DiagnosticCategories.Semantics)
            {
                rules.Add(rule);
            }
        }

        return rules.AsReadOnly();
    }
}
