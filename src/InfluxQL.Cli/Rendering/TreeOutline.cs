using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes a syntax tree as an outline: a line for each node and token, indented by its depth.</summary>
internal static class TreeOutline
{
    // A chain of operators is a tree of many levels; indented without a limit its outline would grow with their square.
    private const int MaxIndent = 40;

    /// <summary>Writes a tree.</summary>
    public static void Write(TextWriter writer, SyntaxNode root, bool withTrivia, AnsiStyle style)
    {
        TreeWalk.Run(root, (item, depth) =>
        {
            string indent = Indent(depth);
            if (item.IsNode)
            {
                writer.WriteLine($"{indent}{style.Paint(AnsiStyle.Bold, item.Kind.ToString())}{(IsEmpty(item) ? style.Paint(AnsiStyle.Error, " missing") : string.Empty)} {style.Paint(AnsiStyle.Faint, Span(item.Span))}");
                return;
            }

            SyntaxToken token = item.AsToken();
            WriteTrivia(writer, token.LeadingTrivia, "leading", Indent(depth + 1), withTrivia, style);
            string text = token.IsMissing ? style.Paint(AnsiStyle.Error, "missing") : Quote(token.Text);
            writer.WriteLine($"{indent}{token.Kind} {text} {style.Paint(AnsiStyle.Faint, Span(token.Span))}");
            WriteTrivia(writer, token.TrailingTrivia, "trailing", Indent(depth + 1), withTrivia, style);
        });
    }

    private static void WriteTrivia(TextWriter writer, SyntaxTriviaList list, string place, string indent, bool withTrivia, AnsiStyle style)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
            {
                writer.WriteLine($"{indent}{style.Paint(AnsiStyle.Error, "skipped")} {Quote(trivia.ToString())} {style.Paint(AnsiStyle.Faint, Span(trivia.Span))}");
            }
            else if (withTrivia)
            {
                writer.WriteLine($"{indent}{place} {trivia.Kind} {Quote(trivia.ToString())} {style.Paint(AnsiStyle.Faint, Span(trivia.Span))}");
            }
        }
    }

    // A node without a token stands for something that the text lacks, if the language does not allow it to be empty.
    private static bool IsEmpty(SyntaxNodeOrToken item) =>
        item.FullSpan.IsEmpty && item.Kind is not (SyntaxKind.Query or SyntaxKind.EmptyStatement or SyntaxKind.EmptyName);

    private static string Indent(int depth) =>
        depth <= MaxIndent ? new string(' ', 2 * depth) : $"{new string(' ', 2 * MaxIndent)}({depth}) ";

    private static string Quote(string text) => text.Length == 0 ? "\"\"" : $"\"{VisibleText.Of(text)}\"";

    private static string Span(TextSpan span) => $"[{span.Start}..{span.End})";
}
