using InfluxQL.Diagnostics;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Cli.Reports;

/// <summary>What there is to say about a query: the same for people, for programs, and for a line of the batch form.</summary>
internal sealed class QueryReport
{
    /// <summary>The text to which the spans of the diagnostics belong.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The tree; null where there was no query to parse.</summary>
    public SyntaxTree? Tree { get; init; }

    /// <summary>The statements that were recognised.</summary>
    public IReadOnlyList<StatementSyntax> Statements { get; init; } = [];

    /// <summary>The same statements with values in the place of bind parameters.</summary>
    public IReadOnlyList<StatementSyntax> BoundStatements { get; init; } = [];

    /// <summary>Canonical text of all statements; null if there is an error of syntax or of a parameter.</summary>
    public string? Canonical { get; init; }

    /// <summary>The plan of a request; null where none was made.</summary>
    public QueryPlan? Plan { get; init; }

    /// <summary>What is wrong, in the order of the text.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The text of the first error as a client of InfluxDB expects it; null if there is no error.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the tree gives back the text; null where that was not asked.</summary>
    public bool? RoundTrips { get; init; }

    /// <summary>There is no error.</summary>
    public bool IsOk => Error is null;

    /// <summary>Whether something is as bad as a severity, or worse.</summary>
    public bool HasFindings(DiagnosticSeverity severity) => Diagnostics.Any(d => d.Severity >= severity);

    /// <summary>A report about a query.</summary>
    /// <param name="tree">The query as it was written.</param>
    /// <param name="bound">The same with values in the place of bind parameters.</param>
    /// <param name="diagnostics">What is wrong, in any order, with spans in the text as it was written.</param>
    /// <param name="canonical">Canonical text, or null.</param>
    /// <param name="roundTrips">Whether the tree gives back the text; null where that was not asked.</param>
    public static QueryReport Create(
        SyntaxTree tree,
        SyntaxTree bound,
        IEnumerable<Diagnostic> diagnostics,
        string? canonical,
        bool? roundTrips = null)
    {
        // Stable, so that of two at one place the one that was found first comes first.
        List<Diagnostic> ordered = diagnostics.OrderBy(d => d.Span.Start).ToList();
        Diagnostic? firstError = ordered.Find(d => d.Severity == DiagnosticSeverity.Error);
        return new QueryReport
        {
            Text = tree.Text,
            Tree = tree,
            Statements = Recognised(tree),
            BoundStatements = Recognised(bound),
            Canonical = canonical,
            Diagnostics = ordered,
            Error = firstError is null ? null : firstError.ReferenceText ?? firstError.Message,
            RoundTrips = roundTrips,
        };
    }

    /// <summary>A report about something that is no query at all.</summary>
    public static QueryReport OfDiagnostic(Diagnostic diagnostic) => new()
    {
        Text = SourceText.From(string.Empty),
        Diagnostics = [diagnostic],
        Error = diagnostic.ReferenceText ?? diagnostic.Message,
    };

    private static List<StatementSyntax> Recognised(SyntaxTree tree) =>
        tree.GetQuery().NonEmptyStatements.Where(statement => statement.Kind != SyntaxKind.IncompleteStatement).ToList();
}
