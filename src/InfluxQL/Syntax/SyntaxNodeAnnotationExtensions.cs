namespace InfluxQL.Syntax;

/// <summary>Marks nodes and finds what was marked, also in trees that were made from the marked one.</summary>
public static class SyntaxNodeAnnotationExtensions
{
    /// <summary>The node with more annotations. It has no parent.</summary>
    public static T WithAdditionalAnnotations<T>(this T node, params SyntaxAnnotation[] annotations)
        where T : SyntaxNode =>
        (T)Remake(node, GreenAnnotations.Add(GetNode(node).Green, annotations));

    /// <summary>The node without some annotations. It has no parent.</summary>
    public static T WithoutAnnotations<T>(this T node, params SyntaxAnnotation[] annotations)
        where T : SyntaxNode =>
        (T)Remake(node, GreenAnnotations.Remove(GetNode(node).Green, annotations));

    /// <summary>The node without its annotations of a kind. It has no parent.</summary>
    public static T WithoutAnnotations<T>(this T node, string kind)
        where T : SyntaxNode =>
        node.WithoutAnnotations(node.GetAnnotations(kind).ToArray());

    /// <summary>Whether the node itself carries an annotation.</summary>
    public static bool HasAnnotation(this SyntaxNode node, SyntaxAnnotation annotation) => GreenAnnotations.Has(GetNode(node).Green, annotation);

    /// <summary>Whether the node itself carries an annotation of a kind.</summary>
    public static bool HasAnnotations(this SyntaxNode node, string kind) => GreenAnnotations.HasKind(GetNode(node).Green, kind);

    /// <summary>The annotations of a kind that the node itself carries.</summary>
    public static IEnumerable<SyntaxAnnotation> GetAnnotations(this SyntaxNode node, string kind) =>
        GreenAnnotations.GetByKind(GetNode(node).Green, kind);

    /// <summary>The node and those below it that carry an annotation.</summary>
    public static IEnumerable<SyntaxNode> GetAnnotatedNodes(this SyntaxNode node, SyntaxAnnotation annotation) =>
        FindNodes(GetNode(node), candidate => candidate.HasAnnotation(annotation));

    /// <summary>The node and those below it that carry an annotation of a kind.</summary>
    public static IEnumerable<SyntaxNode> GetAnnotatedNodes(this SyntaxNode node, string kind) =>
        FindNodes(GetNode(node), candidate => candidate.HasAnnotations(kind));

    /// <summary>The tokens below the node that carry an annotation.</summary>
    public static IEnumerable<SyntaxToken> GetAnnotatedTokens(this SyntaxNode node, SyntaxAnnotation annotation) =>
        FindTokens(GetNode(node), candidate => candidate.HasAnnotation(annotation));

    /// <summary>The tokens below the node that carry an annotation of a kind.</summary>
    public static IEnumerable<SyntaxToken> GetAnnotatedTokens(this SyntaxNode node, string kind) =>
        FindTokens(GetNode(node), candidate => candidate.HasAnnotations(kind));

    /// <summary>The trivia below the node that carry an annotation.</summary>
    public static IEnumerable<SyntaxTrivia> GetAnnotatedTrivia(this SyntaxNode node, SyntaxAnnotation annotation) =>
        FindTokens(GetNode(node), _ => true).SelectMany(token => token.GetAllTrivia()).Where(trivia => trivia.HasAnnotation(annotation));

    private static IEnumerable<SyntaxNode> FindNodes(SyntaxNode root, Func<SyntaxNode, bool> predicate)
    {
        if (!root.ContainsAnnotations)
        {
            yield break;
        }

        if (predicate(root))
        {
            yield return root;
        }

        var cursor = new TreeCursor(root, null, annotatedOnly: true);
        while (cursor.MoveNext())
        {
            if (!cursor.IsToken && cursor.Node is { } node && predicate(node))
            {
                yield return node;
            }
        }
    }

    private static IEnumerable<SyntaxToken> FindTokens(SyntaxNode root, Func<SyntaxToken, bool> predicate)
    {
        if (!root.ContainsAnnotations)
        {
            yield break;
        }

        var cursor = new TreeCursor(root, null, annotatedOnly: true);
        while (cursor.MoveNext())
        {
            if (cursor.IsToken && predicate(cursor.Token))
            {
                yield return cursor.Token;
            }
        }
    }

    private static SyntaxNode Remake(SyntaxNode node, InternalSyntax.GreenNode green) =>
        ReferenceEquals(green, node.Green) ? node : SyntaxNodeFactory.CreateRed(green, null, 0);

    private static SyntaxNode GetNode(SyntaxNode? node) => node ?? throw new ArgumentNullException(nameof(node));
}
