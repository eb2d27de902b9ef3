using System.Text;
using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Json.Parameters;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Conformance;

/// <summary>The library, asked as the reference is. Values of bind parameters are read as the command line reads them.</summary>
public sealed class LibraryAdapter : ILibraryAdapter
{
    /// <inheritdoc />
    public ParseOutcome Parse(string query, JsonElement? parameters = null)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        IReadOnlyList<Diagnostic> diagnostics = tree.GetDiagnostics();
        if (query.Contains('$'))
        {
            // The reference binds always: without values every parameter is missing.
            BindingResult bound = ParameterBinder.Bind(tree, ReadValues(parameters?.GetRawText() ?? "{}"));
            tree = bound.Tree;
            diagnostics = [.. diagnostics, .. bound.Diagnostics];
        }

        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return new ParseOutcome(false, [], null, tree.GetReferenceError() ?? error.ReferenceText);
        }

        QuerySyntax root = tree.GetQuery();
        return new ParseOutcome(
            true,
            [.. root.Statements.Where(statement => statement is not EmptyStatementSyntax).Select(StatementKindName.Of)],
            CanonicalPrinter.Print(root),
            null);
    }

    private static IReadOnlyDictionary<string, BoundValue> ReadValues(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return ParameterJson.Read(ref reader);
    }
}
