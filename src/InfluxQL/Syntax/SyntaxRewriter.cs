using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Visits a node and everything below it and makes the node again from what the visits give. A rewriter that
/// changes nothing gives the same instance. Null for an element of a list, or for what is optional, takes it out.
/// Trees may be of any depth.
/// </summary>
public abstract partial class SyntaxRewriter : SyntaxVisitor<SyntaxNode>
{
    /// <summary>Rewrites a token: by itself it rewrites its trivia.</summary>
    public virtual SyntaxToken VisitToken(SyntaxToken token)
    {
        if (!token.HasLeadingTrivia && !token.HasTrailingTrivia)
        {
            return token;
        }

        SyntaxTriviaList leading = VisitList(token.LeadingTrivia);
        SyntaxTriviaList trailing = VisitList(token.TrailingTrivia);
        return ReferenceEquals(leading.Green, token.Green!.Leading) && ReferenceEquals(trailing.Green, token.Green.Trailing)
            ? token
            : token.WithLeadingTrivia(leading).WithTrailingTrivia(trailing);
    }

    /// <summary>Rewrites a trivia; the default value takes it out.</summary>
    public virtual SyntaxTrivia VisitTrivia(SyntaxTrivia trivia) => trivia;

    /// <summary>Rewrites a list of nodes.</summary>
    public virtual SyntaxList<T> VisitList<T>(SyntaxList<T> list)
        where T : SyntaxNode
    {
        List<GreenNode>? changed = null;
        for (int i = 0; i < list.Count; i++)
        {
            T item = list[i];
            T? visited = VisitListElement(item);
            if (changed is null && !ReferenceEquals(visited, item))
            {
                changed = GreenListBuilder.Elements(list.Green).GetRange(0, i);
            }

            if (changed is not null && visited is not null)
            {
                changed.Add(visited.Green);
            }
        }

        return changed is null ? list : new SyntaxList<T>(SyntaxList<T>.FromGreen(GreenListBuilder.ToList(changed)));
    }

    /// <summary>
    /// Rewrites a list of nodes and separators. With an element that is taken out goes the separator after it, or
    /// for the last element the one before it.
    /// </summary>
    public virtual SeparatedSyntaxList<T> VisitList<T>(SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        List<GreenNode>? changed = null;
        int count = list.Count;
        int separators = list.SeparatorCount;
        for (int i = 0; i < count; i++)
        {
            T item = list[i];
            T? visited = VisitListElement(item);
            if (changed is null && !ReferenceEquals(visited, item))
            {
                changed = GreenListBuilder.Elements(list.Green).GetRange(0, i * 2);
            }

            if (visited is null)
            {
                // The last of the elements takes the separator before it along.
                if (i >= separators && changed!.Count > 0)
                {
                    changed.RemoveAt(changed.Count - 1);
                }

                continue;
            }

            changed?.Add(visited.Green);
            if (i < separators)
            {
                SyntaxToken separator = list.GetSeparator(i);
                SyntaxToken visitedSeparator = VisitListSeparator(separator);
                if (changed is null && !ReferenceEquals(visitedSeparator.Green, separator.Green))
                {
                    changed = GreenListBuilder.Elements(list.Green).GetRange(0, (i * 2) + 1);
                }

                changed?.Add(visitedSeparator.Green ?? throw new InvalidOperationException("A separator cannot be taken out by itself."));
            }
        }

        return changed is null ? list : SeparatedSyntaxList<T>.FromGreens(changed, SyntaxKind.None);
    }

    /// <summary>Rewrites a list of tokens; the default value for a token takes it out.</summary>
    public virtual SyntaxTokenList VisitList(SyntaxTokenList list)
    {
        List<GreenNode>? changed = null;
        int index = 0;
        foreach (SyntaxToken token in list)
        {
            GreenToken? visited = VisitToken(token).Green;
            if (changed is null && !ReferenceEquals(visited, token.Green))
            {
                changed = GreenListBuilder.Elements(list.Green).GetRange(0, index);
            }

            if (changed is not null && visited is not null)
            {
                changed.Add(visited);
            }

            index++;
        }

        return changed is null ? list : new SyntaxTokenList(null, GreenListBuilder.ToList(changed), 0, 0);
    }

    /// <summary>Rewrites a list of trivia.</summary>
    public virtual SyntaxTriviaList VisitList(SyntaxTriviaList list)
    {
        List<GreenNode>? changed = null;
        int index = 0;
        foreach (SyntaxTrivia trivia in list)
        {
            GreenTrivia? visited = VisitTrivia(trivia).Green;
            if (changed is null && !ReferenceEquals(visited, trivia.Green))
            {
                changed = GreenListBuilder.Elements(list.Green).GetRange(0, index);
            }

            if (changed is not null && visited is not null)
            {
                changed.Add(visited);
            }

            index++;
        }

        return changed is null ? list : new SyntaxTriviaList(default, GreenListBuilder.ToList(changed), 0);
    }

    /// <summary>Rewrites an element of a list; null takes it out.</summary>
    /// <exception cref="InvalidOperationException">The visit gave a node that the list cannot hold.</exception>
    public virtual T? VisitListElement<T>(T node)
        where T : SyntaxNode =>
        Visit(node) switch
        {
            null => null,
            T visited => visited,
            SyntaxNode other => throw new InvalidOperationException($"A list of {typeof(T).Name} cannot hold a node of kind {other.Kind}."),
        };

    /// <summary>Rewrites a separator of a list.</summary>
    public virtual SyntaxToken VisitListSeparator(SyntaxToken separator) => VisitToken(separator);
}
