using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Syntax;

namespace InfluxQL.Conformance;

/// <summary>The library, asked as the reference is. It does not bind parameters: a query that has some must not come with values.</summary>
public sealed class LibraryAdapter : ILibraryAdapter
{
    /// <inheritdoc />
    /// <exception cref="NotSupportedException">There are bind parameters.</exception>
    public ParseOutcome Parse(string query, JsonElement? parameters = null)
    {
        if (parameters is not null)
        {
            throw new NotSupportedException("Values of bind parameters cannot be given to the parser.");
        }

        SyntaxTree tree = SyntaxTree.ParseText(query);
        if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return new ParseOutcome(false, [], null, tree.GetReferenceError());
        }

        QuerySyntax root = tree.GetQuery();
        return new ParseOutcome(
            true,
            [.. root.Statements.Where(statement => statement is not EmptyStatementSyntax).Select(StatementKindNames.Of)],
            CanonicalPrinter.Print(root),
            null);
    }
}
