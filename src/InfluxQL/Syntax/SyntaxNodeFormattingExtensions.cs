using InfluxQL.Formatting;

namespace InfluxQL.Syntax;

/// <summary>Gives nodes white space.</summary>
public static class SyntaxNodeFormattingExtensions
{
    /// <summary>
    /// Makes a node with the least white space that reads well: single spaces, nothing inside parentheses and around
    /// dots, each statement on a line of its own. Nodes that the factory made have no white space until then.
    /// Comments stay. What is normal already stays the same instance.
    /// </summary>
    /// <param name="node">The node. The result has no parent.</param>
    /// <param name="eol">How a line ends: a line feed, a carriage return, or both.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="eol"/> is no end of a line.</exception>
    public static TNode NormalizeWhitespace<TNode>(this TNode node, string eol = "\n")
        where TNode : SyntaxNode =>
        (TNode)WhitespaceNormalizer.Normalize(node ?? throw new ArgumentNullException(nameof(node)), SyntaxFactory.EndOfLine(eol));
}
