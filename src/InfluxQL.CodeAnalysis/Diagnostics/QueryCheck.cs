using InfluxQL.Analysis;
using Microsoft.CodeAnalysis;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;
using LibraryDiagnostic = InfluxQL.Diagnostics.Diagnostic;
using SyntaxTree = InfluxQL.Syntax.SyntaxTree;

namespace InfluxQL.CodeAnalysis.Diagnostics;

/// <summary>Checks the text of a query as the library does, and says where in the source its findings are.</summary>
internal static class QueryCheck
{
    /// <summary>The findings at their places.</summary>
    /// <param name="text">The query as it stands in the source.</param>
    /// <param name="isSafe">Whether each hole is one name or value, whatever is in it.</param>
    /// <param name="options">How to check.</param>
    /// <param name="model">The file.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static IEnumerable<(LibraryDiagnostic Finding, Diagnostic Diagnostic)> Run(EmbeddedText text, bool isSafe, AnalysisOptions options, SemanticModel model, CancellationToken cancellationToken)
    {
        IReadOnlyList<LibraryDiagnostic> findings = Check(text.Text, options, cancellationToken);
        if (findings.Count > 0 && text.Holes.Count > 0)
        {
            findings = new CertainFindings(text, isSafe, options, model, cancellationToken).Keep(findings);
        }

        foreach (LibraryDiagnostic finding in findings)
        {
            yield return (finding, CodeRules.Create(finding, text.Map(finding.Span.Start, finding.Span.Length) ?? text.Whole));
        }
    }

    /// <summary>What the library says about a text.</summary>
    public static IReadOnlyList<LibraryDiagnostic> Check(string text, AnalysisOptions options, CancellationToken cancellationToken) =>
        QueryAnalysis.Run(SyntaxTree.ParseText(text), options, cancellationToken).Diagnostics;
}
