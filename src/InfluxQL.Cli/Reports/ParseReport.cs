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

        // Stable, so that of two at one place the parser's comes first.
        List<Diagnostic> ordered = diagnostics.OrderBy(d => d.Span.Start).ToList();
        Diagnostic? firstError = ordered.Find(d => d.Severity == DiagnosticSeverity.Error);
        return new QueryReport
        {
            Text = tree.Text,
            Tree = tree,
            Statements = Recognised(tree),
            BoundStatements = Recognised(bound),
            Canonical = firstError is null ? CanonicalPrinter.Print(bound.GetRoot()) : null,
            Diagnostics = ordered,
            Error = firstError is null ? null : firstError.ReferenceText ?? firstError.Message,
            RoundTrips = tree.GetRoot().ToFullString() == text,
        };
    }

    private static List<StatementSyntax> Recognised(SyntaxTree tree) =>
        tree.GetQuery().NonEmptyStatements.Where(statement => statement.Kind != SyntaxKind.IncompleteStatement).ToList();
}
