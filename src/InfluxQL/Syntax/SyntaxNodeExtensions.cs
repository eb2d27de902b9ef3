using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Makes a tree from another with something replaced, inserted or taken out. The tree that is given stays as it is.
/// The root that comes back has no parent.
/// </summary>
public static class SyntaxNodeExtensions
{
    /// <summary>Makes the tree with another node in the place of one.</summary>
    /// <param name="root">The root of the tree, or any node above the one to replace.</param>
    /// <param name="oldNode">The node to replace.</param>
    /// <param name="newNode">What to put in its place.</param>
    /// <exception cref="ArgumentException"><paramref name="oldNode"/> is not in the tree, or its place cannot hold <paramref name="newNode"/>.</exception>
    public static TRoot ReplaceNode<TRoot>(this TRoot root, SyntaxNode oldNode, SyntaxNode newNode)
        where TRoot : SyntaxNode
    {
        CheckNotNull(oldNode, nameof(oldNode));
        CheckNotNull(newNode, nameof(newNode));
        var edit = new TreeEdit(root);
        edit.Replace(oldNode, (_, _) => newNode);
        return (TRoot)edit.Apply();
    }

    /// <summary>Makes the tree with other nodes in the place of an element of a list, with separators between them.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldNode"/> is not in the tree, or its place cannot hold a new node.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="oldNode"/> is not in a list.</exception>
    public static TRoot ReplaceNode<TRoot>(this TRoot root, SyntaxNode oldNode, IEnumerable<SyntaxNode> newNodes)
        where TRoot : SyntaxNode
    {
        CheckNotNull(oldNode, nameof(oldNode));
        GreenNode[] greens = GreenListBuilder.Collect(newNodes).ToArray();
        var edit = new TreeEdit(root);
        edit.ReplaceByMany(oldNode, (_, _) => greens);
        return (TRoot)edit.Apply();
    }

    /// <summary>Makes the tree with several nodes replaced.</summary>
    /// <param name="root">The root of the tree, or any node above those to replace.</param>
    /// <param name="nodes">The nodes to replace; one may contain another.</param>
    /// <param name="computeReplacementNode">
    /// What to put in a node's place: gets the node of the tree, and the node with what was replaced in it.
    /// </param>
    /// <exception cref="ArgumentException">A node is not in the tree, or its place cannot hold its replacement.</exception>
    public static TRoot ReplaceNodes<TRoot, TNode>(this TRoot root, IEnumerable<TNode> nodes, Func<TNode, TNode, SyntaxNode> computeReplacementNode)
        where TRoot : SyntaxNode
        where TNode : SyntaxNode
    {
        CheckNotNull(nodes, nameof(nodes));
        CheckNotNull(computeReplacementNode, nameof(computeReplacementNode));
        var edit = new TreeEdit(root);
        foreach (TNode node in nodes)
        {
            edit.Replace(node, (original, rewritten) => computeReplacementNode((TNode)original, (TNode)rewritten));
        }

        return (TRoot)edit.Apply();
    }

    /// <summary>Makes the tree with another token in the place of one.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldToken"/> is not in the tree, or its place cannot hold <paramref name="newToken"/>.</exception>
    public static TRoot ReplaceToken<TRoot>(this TRoot root, SyntaxToken oldToken, SyntaxToken newToken)
        where TRoot : SyntaxNode =>
        root.ReplaceTokens([oldToken], (_, _) => newToken);

    /// <summary>Makes the tree with several tokens replaced. The default value takes a token out where it may be left out.</summary>
    /// <param name="root">The root of the tree, or any node above the tokens.</param>
    /// <param name="tokens">The tokens to replace.</param>
    /// <param name="computeReplacementToken">What to put in a token's place; it gets the token of the tree twice, as in Roslyn.</param>
    /// <exception cref="ArgumentException">A token is not in the tree, or its place cannot hold its replacement.</exception>
    public static TRoot ReplaceTokens<TRoot>(
        this TRoot root,
        IEnumerable<SyntaxToken> tokens,
        Func<SyntaxToken, SyntaxToken, SyntaxToken> computeReplacementToken)
        where TRoot : SyntaxNode
    {
        CheckNotNull(tokens, nameof(tokens));
        CheckNotNull(computeReplacementToken, nameof(computeReplacementToken));
        var edit = new TreeEdit(root);
        foreach (SyntaxToken token in tokens)
        {
            edit.Replace(token, computeReplacementToken(token, token).Green);
        }

        return (TRoot)edit.Apply();
    }

    /// <summary>Makes the tree with other trivia in the place of one.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldTrivia"/> is not in the tree.</exception>
    public static TRoot ReplaceTrivia<TRoot>(this TRoot root, SyntaxTrivia oldTrivia, SyntaxTrivia newTrivia)
        where TRoot : SyntaxNode =>
        root.ReplaceTrivia([oldTrivia], (_, _) => newTrivia);

    /// <summary>Makes the tree with several trivia replaced. The default value takes one out.</summary>
    /// <exception cref="ArgumentException">A trivia is not in the tree.</exception>
    public static TRoot ReplaceTrivia<TRoot>(
        this TRoot root,
        IEnumerable<SyntaxTrivia> trivia,
        Func<SyntaxTrivia, SyntaxTrivia, SyntaxTrivia> computeReplacementTrivia)
        where TRoot : SyntaxNode
    {
        CheckNotNull(trivia, nameof(trivia));
        CheckNotNull(computeReplacementTrivia, nameof(computeReplacementTrivia));
        var edit = new TreeEdit(root);
        foreach (IGrouping<SyntaxToken, SyntaxTrivia> ofToken in trivia.GroupBy(item => item.Token))
        {
            var changed = new HashSet<SyntaxTrivia>(ofToken);
            SyntaxToken token = ofToken.Key;
            SyntaxToken made = token
                .WithLeadingTrivia(ReplaceIn(token.LeadingTrivia, changed, computeReplacementTrivia))
                .WithTrailingTrivia(ReplaceIn(token.TrailingTrivia, changed, computeReplacementTrivia));
            edit.Replace(token, made.Green);
        }

        return (TRoot)edit.Apply();
    }

    /// <summary>
    /// Makes the tree without a node: an element of a list, with its separator, or what fills a place that may be
    /// empty. Null if the node is the root itself.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="node"/> is not in the tree.</exception>
    /// <exception cref="InvalidOperationException">The node that contains it cannot be without it.</exception>
    public static TRoot? RemoveNode<TRoot>(this TRoot root, SyntaxNode node, SyntaxRemoveOptions options = SyntaxRemoveOptions.KeepNoTrivia)
        where TRoot : SyntaxNode =>
        RemoveNodes(root, [node], options);

    /// <summary>Makes the tree without several nodes. Null if one of them is the root itself.</summary>
    /// <exception cref="ArgumentException">A node is not in the tree.</exception>
    /// <exception cref="InvalidOperationException">A node that contains one of them cannot be without it.</exception>
    public static TRoot? RemoveNodes<TRoot>(this TRoot root, IEnumerable<SyntaxNode> nodes, SyntaxRemoveOptions options = SyntaxRemoveOptions.KeepNoTrivia)
        where TRoot : SyntaxNode
    {
        CheckNotNull(nodes, nameof(nodes));
        var removed = new HashSet<SyntaxNode>(nodes);
        if (removed.Contains(root))
        {
            return null;
        }

        var edit = new TreeEdit(root);
        foreach (SyntaxNode node in removed)
        {
            // What stands in another node that goes needs no change of its own.
            if (!RemovedTrivia.IsBelow(node.Parent, removed))
            {
                edit.Replace(node, (_, _) => null);
            }
        }

        RemovedTrivia.Move(root, removed, options, edit);
        return (TRoot)edit.Apply();
    }

    /// <summary>Makes the tree with nodes before an element of a list, with separators where the list has them.</summary>
    /// <exception cref="ArgumentException"><paramref name="nodeInList"/> is not in the tree, or the list cannot hold a new node.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="nodeInList"/> is not in a list.</exception>
    public static TRoot InsertNodesBefore<TRoot>(this TRoot root, SyntaxNode nodeInList, IEnumerable<SyntaxNode> newNodes)
        where TRoot : SyntaxNode
    {
        CheckNotNull(nodeInList, nameof(nodeInList));
        List<GreenNode> greens = GreenListBuilder.Collect(newNodes);
        var edit = new TreeEdit(root);
        edit.ReplaceByMany(nodeInList, (_, rewritten) => [.. greens, rewritten.Green]);
        return (TRoot)edit.Apply();
    }

    /// <summary>Makes the tree with nodes after an element of a list, with separators where the list has them.</summary>
    /// <exception cref="ArgumentException"><paramref name="nodeInList"/> is not in the tree, or the list cannot hold a new node.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="nodeInList"/> is not in a list.</exception>
    public static TRoot InsertNodesAfter<TRoot>(this TRoot root, SyntaxNode nodeInList, IEnumerable<SyntaxNode> newNodes)
        where TRoot : SyntaxNode
    {
        CheckNotNull(nodeInList, nameof(nodeInList));
        List<GreenNode> greens = GreenListBuilder.Collect(newNodes);
        var edit = new TreeEdit(root);
        edit.ReplaceByMany(nodeInList, (_, rewritten) => [rewritten.Green, .. greens]);
        return (TRoot)edit.Apply();
    }

    private static SyntaxTriviaList ReplaceIn(
        SyntaxTriviaList list,
        HashSet<SyntaxTrivia> changed,
        Func<SyntaxTrivia, SyntaxTrivia, SyntaxTrivia> compute)
    {
        var greens = new List<GreenNode>();
        bool any = false;
        foreach (SyntaxTrivia item in list)
        {
            bool replace = changed.Contains(item);
            any |= replace;
            if ((replace ? compute(item, item) : item).Green is { } green)
            {
                greens.Add(green);
            }
        }

        return any ? new SyntaxTriviaList(default, GreenListBuilder.ToList(greens), 0) : list;
    }

    private static void CheckNotNull(object? value, string parameter)
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameter);
        }
    }
}
