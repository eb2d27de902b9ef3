namespace InfluxQL.Syntax;

/// <summary>
/// Visits a node and everything below it, in the order of the text. An override that wants the children visited
/// calls the base method. Trees may be of any depth.
/// </summary>
public abstract class SyntaxWalker : SyntaxVisitor
{
    /// <summary>Makes a walker.</summary>
    /// <param name="depth">How far down it goes.</param>
    protected SyntaxWalker(SyntaxWalkerDepth depth = SyntaxWalkerDepth.Node) => Depth = depth;

    /// <summary>How far down the walker goes.</summary>
    protected SyntaxWalkerDepth Depth { get; }

    /// <inheritdoc/>
    public override void DefaultVisit(SyntaxNode node)
    {
        ChildCursor cursor = ChildCursor.Before(node);
        while (cursor.MoveNext())
        {
            if (!cursor.IsToken)
            {
                Visit(cursor.Node);
            }
            else if (Depth >= SyntaxWalkerDepth.Token)
            {
                VisitToken(cursor.Token);
            }
        }
    }

    /// <summary>Called for every token, if the walker goes down to them; goes on to its trivia, if the walker goes down to them.</summary>
    public virtual void VisitToken(SyntaxToken token)
    {
        if (Depth < SyntaxWalkerDepth.Trivia)
        {
            return;
        }

        foreach (SyntaxTrivia trivia in token.LeadingTrivia)
        {
            VisitTrivia(trivia);
        }

        foreach (SyntaxTrivia trivia in token.TrailingTrivia)
        {
            VisitTrivia(trivia);
        }
    }

    /// <summary>Called for every trivia, if the walker goes down to them.</summary>
    public virtual void VisitTrivia(SyntaxTrivia trivia)
    {
    }
}
