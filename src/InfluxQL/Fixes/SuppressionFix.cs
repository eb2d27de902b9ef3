using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Fixes;

/// <summary>Adds a comment before a statement that suppresses a rule for it.</summary>
internal static class SuppressionFix
{
    public static QueryFix? Create(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (FindStatement(tree, diagnostic.Span) is not { } statement)
        {
            return null;
        }

        string text = tree.ToString();
        int start = statement.SpanStart;
        return new QueryFix(QueryFixKind.Suppress, $"Suppress {diagnostic.Id} with a comment in the query", new TextSpan(start, 0), Comment(text, start, diagnostic.Id));
    }

    // A line of its own where the query has lines and the statement begins one; else a comment that ends on its line.
    private static string Comment(string text, int start, string id)
    {
        string directive = "influxql:disable " + id;
        int line = start;
        while (line > 0 && text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        bool beginsLine = line == 0 || text[line - 1] is '\n' or '\r';
        int lineEnd = text.IndexOfAny(['\r', '\n']);
        if (!beginsLine || lineEnd < 0)
        {
            return "/* " + directive + " */ ";
        }

        string newLine = string.CompareOrdinal(text, lineEnd, "\r\n", 0, 2) == 0 ? "\r\n" : text.Substring(lineEnd, 1);
        return "-- " + directive + newLine + text.Substring(line, start - line);
    }

    private static StatementSyntax? FindStatement(SyntaxTree tree, TextSpan span) =>
        tree.GetRoot() is QuerySyntax query ? query.NonEmptyStatements.LastOrDefault(statement => statement.SpanStart <= span.Start) : null;
}
