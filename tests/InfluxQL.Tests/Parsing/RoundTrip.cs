using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

/// <summary>Parses as every parse test does: the tree must have the whole text, and diagnostics must lie inside it.</summary>
internal static class RoundTrip
{
    public static SyntaxTree ShouldRoundTrip(this string text, ParseOptions? options = null)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text, options);
        string full = tree.GetRoot().ToFullString();
        if (!string.Equals(full, text, StringComparison.Ordinal))
        {
            full.ShouldBe(text);
        }

        foreach (Diagnostic diagnostic in tree.GetDiagnostics())
        {
            if (diagnostic.Span.Start < 0 || diagnostic.Span.End > text.Length)
            {
                Assert.Fail($"{diagnostic} lies outside the text: {text}");
            }
        }

        return tree;
    }

    /// <summary>The tokens of a tree: text, ‹kind› for an invented one, ~text~ for what was passed over.</summary>
    public static string Outline(this SyntaxTree tree)
    {
        var words = new List<string>();
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            words.AddRange(token.LeadingTrivia.Where(trivia => trivia.Kind == SyntaxKind.SkippedTokensTrivia).Select(trivia => $"~{trivia}~"));
            if (token.Kind != SyntaxKind.EndOfFileToken)
            {
                words.Add(token.IsMissing ? $"‹{token.Kind}›" : token.Text);
            }
        }

        return string.Join(" ", words);
    }
}
