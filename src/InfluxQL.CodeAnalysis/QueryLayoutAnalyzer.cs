using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.Diagnostics;
using InfluxQL.CodeAnalysis.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;

namespace InfluxQL.CodeAnalysis;

/// <summary>
/// Says to editors which queries can be formatted. Its one rule is hidden unless somebody raises it, and compilers do not
/// run an analyzer that has hidden rules alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryLayoutAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeRules.Layout);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var session = new CompilationSession(start.Compilation, start.Options);
            start.RegisterSemanticModelAction(file =>
            {
                var reported = new HashSet<Location>();
                foreach (EmbeddedText query in session.Queries(file.SemanticModel, file.CancellationToken))
                {
                    if (!QueryLayout.Format(query).IsDefaultOrEmpty && reported.Add(query.Whole))
                    {
                        file.ReportDiagnostic(Diagnostic.Create(CodeRules.Layout, query.Whole));
                    }
                }
            });
        });
    }
}
