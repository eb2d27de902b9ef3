namespace InfluxQL.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>An empty list.</summary>
    public static SyntaxList<TNode> List<TNode>()
        where TNode : SyntaxNode =>
        default;

    /// <summary>A list without separators.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public static SyntaxList<TNode> List<TNode>(IEnumerable<TNode> nodes)
        where TNode : SyntaxNode =>
        new(nodes);

    /// <summary>A list of one element.</summary>
    /// <exception cref="ArgumentNullException">The element is null.</exception>
    public static SyntaxList<TNode> SingletonList<TNode>(TNode node)
        where TNode : SyntaxNode =>
        new([node ?? throw new ArgumentNullException(nameof(node))]);

    /// <summary>An empty list.</summary>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>()
        where TNode : SyntaxNode =>
        default;

    /// <summary>
    /// A list with commas between its elements. The segments of a name have dots and statements semicolons between
    /// them; use the overload that takes the separator's kind for those.
    /// </summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>(IEnumerable<TNode> nodes)
        where TNode : SyntaxNode =>
        new(nodes, SyntaxKind.CommaToken);

    /// <summary>A list with a token of a kind between its elements.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    /// <exception cref="ArgumentException">An element is null, or the kind is no punctuation.</exception>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>(IEnumerable<TNode> nodes, SyntaxKind separator)
        where TNode : SyntaxNode =>
        SyntaxFacts.IsPunctuation(separator)
            ? new SeparatedSyntaxList<TNode>(nodes, separator)
            : throw new ArgumentException($"{separator} is no punctuation.", nameof(separator));

    /// <summary>A list with the separators given: one fewer than elements, or as many where the last stands at the end.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there are too few or too many separators.</exception>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>(IEnumerable<TNode> nodes, IEnumerable<SyntaxToken> separators)
        where TNode : SyntaxNode =>
        new(Interleave(nodes, separators));

    /// <summary>A list of one element.</summary>
    /// <exception cref="ArgumentNullException">The element is null.</exception>
    public static SeparatedSyntaxList<TNode> SingletonSeparatedList<TNode>(TNode node)
        where TNode : SyntaxNode =>
        new([node ?? throw new ArgumentNullException(nameof(node))], SyntaxKind.CommaToken);

    /// <summary>A list of tokens.</summary>
    /// <exception cref="ArgumentException">An element is the default token.</exception>
    public static SyntaxTokenList TokenList(params SyntaxToken[] tokens) => new(tokens);

    /// <summary>A list of tokens.</summary>
    /// <exception cref="ArgumentException">An element is the default token.</exception>
    public static SyntaxTokenList TokenList(IEnumerable<SyntaxToken> tokens) => new(tokens);

    private static List<SyntaxNodeOrToken> Interleave<TNode>(IEnumerable<TNode> nodes, IEnumerable<SyntaxToken> separators)
        where TNode : SyntaxNode
    {
        var elements = (nodes ?? throw new ArgumentNullException(nameof(nodes))).ToList();
        var between = (separators ?? throw new ArgumentNullException(nameof(separators))).ToList();
        if (between.Count > elements.Count || between.Count < elements.Count - 1)
        {
            throw new ArgumentException($"{elements.Count} elements cannot stand with {between.Count} separators.", nameof(separators));
        }

        var list = new List<SyntaxNodeOrToken>(elements.Count + between.Count);
        for (int i = 0; i < elements.Count; i++)
        {
            list.Add(elements[i]);
            if (i < between.Count)
            {
                list.Add(between[i]);
            }
        }

        return list;
    }
}
