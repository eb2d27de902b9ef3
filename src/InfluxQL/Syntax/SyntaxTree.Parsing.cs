using System.Diagnostics.CodeAnalysis;
using InfluxQL.Parsing;

namespace InfluxQL.Syntax;

public sealed partial class SyntaxTree
{
    /// <summary>
    /// Parses a request: any number of statements with semicolons between them. Every text gives a tree; what is
    /// wrong with it stands in the diagnostics.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to parse; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SyntaxTree ParseText([StringSyntax("InfluxQL")] string text, ParseOptions? options = null) =>
        SyntaxParser.ParseQuery(text ?? throw new ArgumentNullException(nameof(text)), options ?? ParseOptions.Default);

    /// <summary>
    /// Parses an expression; the root of the tree is a <see cref="StandaloneExpressionSyntax"/>. Every text gives a
    /// tree; what is wrong with it stands in the diagnostics.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to parse; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SyntaxTree ParseExpression(string text, ParseOptions? options = null) =>
        SyntaxParser.ParseExpression(text ?? throw new ArgumentNullException(nameof(text)), options ?? ParseOptions.Default);
}
