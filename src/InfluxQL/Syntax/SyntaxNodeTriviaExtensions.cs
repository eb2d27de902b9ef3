using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Makes a node with other trivia around it. What comes back has no parent.</summary>
public static class SyntaxNodeTriviaExtensions
{
    /// <summary>The node with other trivia before its first token.</summary>
    public static T WithLeadingTrivia<T>(this T node, SyntaxTriviaList trivia)
        where T : SyntaxNode
    {
        SyntaxToken first = GetNode(node).GetFirstToken(includeZeroWidth: true);
        return first.Green is null ? node : node.ReplaceToken(first, first.WithLeadingTrivia(trivia));
    }

    /// <summary>The node with other trivia before its first token.</summary>
    public static T WithLeadingTrivia<T>(this T node, params SyntaxTrivia[] trivia)
        where T : SyntaxNode =>
        node.WithLeadingTrivia(new SyntaxTriviaList(trivia));

    /// <summary>The node with other trivia after its last token.</summary>
    public static T WithTrailingTrivia<T>(this T node, SyntaxTriviaList trivia)
        where T : SyntaxNode
    {
        SyntaxToken last = GetNode(node).GetLastToken(includeZeroWidth: true);
        return last.Green is null ? node : node.ReplaceToken(last, last.WithTrailingTrivia(trivia));
    }

    /// <summary>The node with other trivia after its last token.</summary>
    public static T WithTrailingTrivia<T>(this T node, params SyntaxTrivia[] trivia)
        where T : SyntaxNode =>
        node.WithTrailingTrivia(new SyntaxTriviaList(trivia));

    /// <summary>The node without trivia before its first token.</summary>
    public static T WithoutLeadingTrivia<T>(this T node)
        where T : SyntaxNode =>
        node.WithLeadingTrivia(SyntaxTriviaList.Empty);

    /// <summary>The node without trivia after its last token.</summary>
    public static T WithoutTrailingTrivia<T>(this T node)
        where T : SyntaxNode =>
        node.WithTrailingTrivia(SyntaxTriviaList.Empty);

    /// <summary>The node without trivia before its first and after its last token.</summary>
    public static T WithoutTrivia<T>(this T node)
        where T : SyntaxNode =>
        node.WithoutLeadingTrivia().WithoutTrailingTrivia();

    /// <summary>The node with the trivia that another one has before its first and after its last token.</summary>
    public static T WithTriviaFrom<T>(this T node, SyntaxNode other)
        where T : SyntaxNode =>
        node.WithLeadingTrivia(GetNode(other).GetLeadingTrivia()).WithTrailingTrivia(other.GetTrailingTrivia());

    private static SyntaxNode GetNode(SyntaxNode? node) => node ?? throw new ArgumentNullException(nameof(node));
}
