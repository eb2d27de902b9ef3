using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Reports;

/// <summary>Makes the report of the command <c>parse</c>.</summary>
internal static class ParseReport
{
    /// <summary>Parses a text and says what it is.</summary>
    public static QueryReport Create(string text)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        var diagnostics = new List<Diagnostic>(tree.GetDiagnostics());
        Diagnostic? firstError = diagnostics.Find(d => d.Severity == DiagnosticSeverity.Error);
        diagnostics.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return new QueryReport
        {
            Text = tree.Text,
            Tree = tree,
            Statements = tree.GetQuery().NonEmptyStatements.Where(s => s.Kind != SyntaxKind.IncompleteStatement).ToList(),
            Canonical = firstError is null ? CanonicalPrinter.Print(tree.GetRoot()) : null,
            Diagnostics = diagnostics,
            Error = firstError is null ? null : firstError.ReferenceText ?? firstError.Message,
            RoundTrips = tree.GetRoot().ToFullString() == text,
        };
    }
}
