using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InfluxQL.CodeAnalysis;

/// <summary>Finds the InfluxQL queries in C# and reports what is wrong with them while they are typed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InfluxQLAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => CodeRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var session = new CompilationSession(start.Compilation, start.Options);

            // One action per file, which most files leave after a search of their text.
            start.RegisterSemanticModelAction(session.Analyze);
            start.RegisterCompilationEndAction(session.ReportConfiguration);
        });
    }
}
