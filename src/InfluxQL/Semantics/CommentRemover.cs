using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>Takes white space and comments from a tree.</summary>
internal sealed class CommentRemover : SyntaxRewriter
{
    /// <inheritdoc/>
    public override SyntaxToken VisitToken(SyntaxToken token) => token.WithoutTrivia();
}
