using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>Parses a text into a syntax tree with its diagnostics.</summary>
internal static class SyntaxParser
{
    public static SyntaxTree ParseQuery(string text, ParseOptions options) => Parse(text, options, expression: false);

    public static SyntaxTree ParseExpression(string text, ParseOptions options) => Parse(text, options, expression: true);

    private static SyntaxTree Parse(string text, ParseOptions options, bool expression)
    {
        ParserSession session = ParserSession.Rent();
        GreenNode root = session.Parse(text, expression, options.Limits);
        IReadOnlyList<Diagnostic> diagnostics = [];
        if (session.HasErrors || (root.Flags & GreenFlags.NeedsCheck) != 0)
        {
            diagnostics = ParseDiagnostics.Collect(text, root, session, expression, options.Limits);
        }

        session.Return();
        return new SyntaxTree(text, root, diagnostics, options);
    }
}
