using InfluxQL.Diagnostics;

namespace InfluxQL.Analysis;

/// <summary>What the checks found in a query.</summary>
public sealed class AnalysisResult
{
    internal AnalysisResult(IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }
    }

    /// <summary>The parser's findings first, then those of the analyzers, each in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the query cannot run as it stands.</summary>
    public bool HasErrors { get; }

    internal static AnalysisResult Nothing { get; } = new([]);
}
