using System.Diagnostics.CodeAnalysis;
using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

/// <summary>
/// Lays out queries for people. A statement that fits stands on one line; else each clause has a line of its own,
/// lists are broken after the commas, and chains of operators before the operators. Sub-queries, arguments and
/// parentheses are indented. Keywords are written in capitals, and <c>&lt;&gt;</c> as <c>!=</c>. Names, literals and
/// comments stay as they were written, and every comment stays between the same two tokens.
/// </summary>
/// <remarks>
/// The formatted text says the same as the text before (<see cref="SyntaxFactory.AreEquivalent(SyntaxTree, SyntaxTree)"/>),
/// and formatting it again changes nothing. Between statements stands an empty line where there was one, or where one
/// of the two takes more than a line.
/// </remarks>
public static class QueryFormatter
{
    /// <summary>Formats a text. A text with errors of syntax comes back as it was, with the diagnostics.</summary>
    /// <param name="text">Any number of statements with semicolons between them.</param>
    /// <param name="options">How to format; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FormatResult Format([StringSyntax("InfluxQL")] string text, FormatOptions? options = null) => Format(SyntaxTree.ParseText(text), options);

    /// <summary>Formats a tree. A tree with errors of syntax gives its text as it was, with the diagnostics.</summary>
    /// <param name="tree">A query, an expression, or what was made by the factory.</param>
    /// <param name="options">How to format; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> is null.</exception>
    public static FormatResult Format(SyntaxTree tree, FormatOptions? options = null)
    {
        if (tree is null)
        {
            throw new ArgumentNullException(nameof(tree));
        }

        string original = tree.ToString();
        return tree.GetDiagnostics() is { Count: > 0 } diagnostics
            ? new FormatResult(original, original, diagnostics)
            : new FormatResult(original, Format(tree.GetRoot(), options), []);
    }

    /// <summary>
    /// Formats a query, a statement, a clause or an expression that has no errors of syntax, such as one that was made by
    /// the factory. What is missing in it stays missing.
    /// </summary>
    /// <param name="node">What to format.</param>
    /// <param name="options">How to format; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static string Format(SyntaxNode node, FormatOptions? options = null)
    {
        if (node is null)
        {
            throw new ArgumentNullException(nameof(node));
        }

        options ??= FormatOptions.Default;
        string text = new StatementLayout(options).Write(node);
        return options.EndsWithNewLine && text.Length > 0 ? text + options.NewLine : text;
    }
}
