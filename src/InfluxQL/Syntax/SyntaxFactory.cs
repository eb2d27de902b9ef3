using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Makes tokens, trivia, lists and nodes. The factory adds no white space: nodes that are made here print their
/// tokens without anything between them until the tree is normalized.
/// </summary>
public static partial class SyntaxFactory
{
    /// <summary>Makes a node whose slots were checked.</summary>
    private static SyntaxNode Create(SyntaxKind kind, params GreenNode?[] slots) =>
        SyntaxNodeFactory.CreateRed(GreenInterior.CreateFromSlots(kind, slots));

    /// <summary>The token that gives a node its kind, where that token has a fixed text.</summary>
    private static SyntaxToken DecisiveToken(SyntaxKind kind)
    {
        SyntaxKind token = SyntaxFacts.GetDecisiveTokenKind(kind);
        if (SyntaxFacts.GetText(token).Length == 0)
        {
            throw new ArgumentException($"A {kind} cannot be made without its token.", nameof(kind));
        }

        return Token(token);
    }
}
