using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Reports;

/// <summary>Makes the report of the command <c>parse</c>.</summary>
internal static class ParseReport
{
    /// <summary>Parses a text and says what it is.</summary>
    /// <param name="text">The query.</param>
    /// <param name="parameters">Values to put in the place of bind parameters; null if these stay.</param>
    public static QueryReport Create(string text, IReadOnlyDictionary<string, BoundValue>? parameters)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        SyntaxTree bound = tree;
        var diagnostics = new List<Diagnostic>(tree.GetDiagnostics());
        if (parameters is not null)
        {
            BindingResult binding = ParameterBinder.Bind(tree, parameters);
            bound = binding.Tree;
            diagnostics.AddRange(binding.Diagnostics);
        }

        // A value that does not fit its place is an error of syntax in InfluxDB.
        bool hasErrors = diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error);
        string? canonical = hasErrors ? null : CanonicalPrinter.Print(bound.GetRoot());
        return QueryReport.Create(tree, bound, diagnostics, canonical, tree.GetRoot().ToFullString() == text);
    }
}
