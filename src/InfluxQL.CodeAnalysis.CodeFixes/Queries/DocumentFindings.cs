using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.CodeFixes.Queries;

/// <summary>What is wrong with the queries of a document, found as the analyzer finds it.</summary>
internal sealed class DocumentFindings
{
    private DocumentFindings(SemanticModel model, IReadOnlyList<QueryFinding> findings)
    {
        Model = model;
        All = findings;
    }

    public SemanticModel Model { get; }

    public IReadOnlyList<QueryFinding> All { get; }

    public static async Task<DocumentFindings?> FindAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var session = new CompilationSession(model.Compilation, document.Project.AnalyzerOptions);
        return new DocumentFindings(model, session.Find(model, cancellationToken).ToImmutableArray());
    }

    /// <summary>The findings that were reported as a diagnostic: two at one place look the same.</summary>
    public IEnumerable<QueryFinding> Of(Diagnostic diagnostic) =>
        All.Where(finding => finding.Diagnostic.Id == diagnostic.Id && finding.Diagnostic.Location.SourceSpan == diagnostic.Location.SourceSpan);
}
