using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Reports;

/// <summary>Makes the report of the command <c>check</c>.</summary>
internal static class CheckReport
{
    private static readonly Dictionary<string, BoundValue> s_none = [];

    /// <summary>Parses a text, binds it, and says what it means and what the target makes of it.</summary>
    /// <param name="text">The query.</param>
    /// <param name="parameters">Values of bind parameters; a parameter without one is an error.</param>
    /// <param name="options">Against what the query is checked.</param>
    public static QueryReport Create(string text, IReadOnlyDictionary<string, BoundValue>? parameters, AnalysisOptions options)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        bool hasSyntaxError = tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
        BindingResult binding = ParameterBinder.Bind(tree, parameters ?? s_none);
        var diagnostics = new List<Diagnostic>(binding.Diagnostics);

        // The bound tree does not know which statements are broken, so a text with syntax errors is checked as written.
        if (hasSyntaxError || ReferenceEquals(binding.Tree, tree))
        {
            diagnostics.AddRange(QueryAnalysis.Run(tree, options).Diagnostics);
        }
        else
        {
            diagnostics.AddRange(tree.GetDiagnostics());
            diagnostics.AddRange(QueryAnalysis.Run(binding.Tree, options).Diagnostics.Select(d => d.WithSpan(binding.GetOriginalSpan(d.Span))));
        }

        SyntaxTree bound = hasSyntaxError ? tree : binding.Tree;
        return QueryReport.Create(tree, bound, diagnostics, hasSyntaxError ? null : CanonicalPrinter.Print(bound.GetRoot()));
    }
}
