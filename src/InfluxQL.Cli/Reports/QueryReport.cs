using InfluxQL.Diagnostics;
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

    /// <summary>What is wrong, in the order of the text.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The text of the first error as a client of InfluxDB expects it; null if there is no error.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the tree gives back the text; null where that was not asked.</summary>
    public bool? RoundTrips { get; init; }

    /// <summary>There is no error.</summary>
    public bool IsOk => Error is null;

    /// <summary>A report about something that is no query at all.</summary>
    public static QueryReport OfDiagnostic(Diagnostic diagnostic) => new()
    {
        Text = SourceText.From(string.Empty),
        Diagnostics = [diagnostic],
        Error = diagnostic.ReferenceText ?? diagnostic.Message,
    };
}
