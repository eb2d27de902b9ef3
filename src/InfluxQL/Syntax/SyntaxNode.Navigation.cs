using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

public abstract partial class SyntaxNode
{
    /// <summary>The nodes and tokens directly below this one, elements of lists among them.</summary>
    public ChildSyntaxList ChildNodesAndTokens() => new(this);

    /// <summary>The nodes directly below this one, elements of lists among them.</summary>
    public IEnumerable<SyntaxNode> ChildNodes()
    {
        ChildCursor cursor = ChildCursor.Before(this);
        while (cursor.MoveNext())
        {
            if (!cursor.IsToken)
            {
                yield return cursor.Node;
            }
        }
    }

    /// <summary>The tokens directly below this one, separators of lists among them.</summary>
    public IEnumerable<SyntaxToken> ChildTokens()
    {
        ChildCursor cursor = ChildCursor.Before(this);
        while (cursor.MoveNext())
        {
            if (cursor.IsToken)
            {
                yield return cursor.Token;
            }
        }
    }

    /// <summary>The nodes that contain this one, the nearest first.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (SyntaxNode? node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>This node and the nodes that contain it, the nearest first.</summary>
    public IEnumerable<SyntaxNode> AncestorsAndSelf()
    {
        for (SyntaxNode? node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The nearest of this node and those that contain it that is of a type and meets a condition; null if none is.</summary>
    public T? FirstAncestorOrSelf<T>(Func<T, bool>? predicate = null)
        where T : SyntaxNode
    {
        for (SyntaxNode? node = this; node is not null; node = node.Parent)
        {
            if (node is T match && (predicate is null || predicate(match)))
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The nodes below this one, parents before children, in the order of the text.</summary>
    /// <param name="descendIntoChildren">Whether to go below a node, this one included; null goes below all.</param>
    public IEnumerable<SyntaxNode> DescendantNodes(Func<SyntaxNode, bool>? descendIntoChildren = null)
    {
        var cursor = new TreeCursor(this, descendIntoChildren);
        while (cursor.MoveNext())
        {
            if (!cursor.IsToken)
            {
                yield return cursor.Node;
            }
        }
    }

    /// <summary>This node and the nodes below it, parents before children, in the order of the text.</summary>
    /// <param name="descendIntoChildren">Whether to go below a node, this one included; null goes below all.</param>
    public IEnumerable<SyntaxNode> DescendantNodesAndSelf(Func<SyntaxNode, bool>? descendIntoChildren = null)
    {
        yield return this;
        var cursor = new TreeCursor(this, descendIntoChildren);
        while (cursor.MoveNext())
        {
            if (!cursor.IsToken)
            {
                yield return cursor.Node;
            }
        }
    }

    /// <summary>The tokens below this node, in the order of the text.</summary>
    /// <param name="descendIntoChildren">Whether to go below a node, this one included; null goes below all.</param>
    public IEnumerable<SyntaxToken> DescendantTokens(Func<SyntaxNode, bool>? descendIntoChildren = null)
    {
        var cursor = new TreeCursor(this, descendIntoChildren);
        while (cursor.MoveNext())
        {
            if (cursor.IsToken)
            {
                yield return cursor.Token;
            }
        }
    }

    /// <summary>The nodes and tokens below this node, parents before children, in the order of the text.</summary>
    /// <param name="descendIntoChildren">Whether to go below a node, this one included; null goes below all.</param>
    public IEnumerable<SyntaxNodeOrToken> DescendantNodesAndTokens(Func<SyntaxNode, bool>? descendIntoChildren = null)
    {
        var cursor = new TreeCursor(this, descendIntoChildren);
        while (cursor.MoveNext())
        {
            yield return cursor.IsToken ? new SyntaxNodeOrToken(cursor.Token) : new SyntaxNodeOrToken(cursor.Node);
        }
    }

    /// <summary>This node and the nodes and tokens below it, parents before children, in the order of the text.</summary>
    /// <param name="descendIntoChildren">Whether to go below a node, this one included; null goes below all.</param>
    public IEnumerable<SyntaxNodeOrToken> DescendantNodesAndTokensAndSelf(Func<SyntaxNode, bool>? descendIntoChildren = null)
    {
        yield return this;
        foreach (SyntaxNodeOrToken below in DescendantNodesAndTokens(descendIntoChildren))
        {
            yield return below;
        }
    }

    /// <summary>The trivia of the tokens below this node, in the order of the text.</summary>
    /// <param name="descendIntoChildren">Whether to go below a node, this one included; null goes below all.</param>
    public IEnumerable<SyntaxTrivia> DescendantTrivia(Func<SyntaxNode, bool>? descendIntoChildren = null)
    {
        foreach (SyntaxToken token in DescendantTokens(descendIntoChildren))
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia)
            {
                yield return trivia;
            }

            foreach (SyntaxTrivia trivia in token.TrailingTrivia)
            {
                yield return trivia;
            }
        }
    }

    /// <summary>The first token; the default value if there is none.</summary>
    /// <param name="includeZeroWidth">Whether a token without text counts: a missing one, or the end of the text.</param>
    public SyntaxToken GetFirstToken(bool includeZeroWidth = false) =>
        TokenNavigation.FindForward(ChildCursor.Before(this), this, includeZeroWidth);

    /// <summary>The last token; the default value if there is none.</summary>
    /// <param name="includeZeroWidth">Whether a token without text counts: a missing one, or the end of the text.</param>
    public SyntaxToken GetLastToken(bool includeZeroWidth = false) =>
        TokenNavigation.FindBackward(ChildCursor.After(this), this, includeZeroWidth);

    /// <summary>Whether a node is this one or below it.</summary>
    public bool Contains(SyntaxNode? node)
    {
        if (node is null || node.Position < Position || node.EndPosition > EndPosition)
        {
            return false;
        }

        while (node is not null)
        {
            if (ReferenceEquals(node, this))
            {
                return true;
            }

            node = node.Parent;
        }

        return false;
    }

    /// <summary>The token whose span, trivia included, contains a position; at the end of the node its last token.</summary>
    /// <param name="position">Offset in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the node.</exception>
    public SyntaxToken FindToken(int position)
    {
        if (position < Position || position > EndPosition)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        if (position == EndPosition)
        {
            return GetLastToken(includeZeroWidth: true);
        }

        SyntaxNode node = this;
        while (true)
        {
            ChildCursor cursor = FindChild(node, position);
            if (cursor.IsToken)
            {
                return cursor.Token;
            }

            node = cursor.Node;
        }
    }

    /// <summary>The trivia that contains a position; the default value if none does.</summary>
    /// <param name="position">Offset in UTF-16 code units.</param>
    public SyntaxTrivia FindTrivia(int position)
    {
        if (!FullSpan.Contains(position))
        {
            return default;
        }

        SyntaxToken token = FindToken(position);
        SyntaxTriviaList list = position < token.SpanStart ? token.LeadingTrivia : token.TrailingTrivia;
        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.Span.Contains(position))
            {
                return trivia;
            }
        }

        return default;
    }

    /// <summary>The smallest node whose span, trivia included, contains a span.</summary>
    /// <param name="span">What to look for, in UTF-16 code units.</param>
    /// <param name="getInnermostNodeForTie">Of nodes with the same span, whether to give the innermost instead of the outermost.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not within the node.</exception>
    public SyntaxNode FindNode(TextSpan span, bool getInnermostNodeForTie = false)
    {
        if (!FullSpan.Contains(span))
        {
            throw new ArgumentOutOfRangeException(nameof(span));
        }

        SyntaxNode node = FindToken(span.Start).Parent ?? this;
        while (!node.FullSpan.Contains(span) && !ReferenceEquals(node, this))
        {
            node = node.Parent!;
        }

        if (!getInnermostNodeForTie)
        {
            while (!ReferenceEquals(node, this) && node.Parent!.FullSpan == node.FullSpan)
            {
                node = node.Parent;
            }
        }

        return node;
    }

    // The child that contains a position, which is known to lie in the node. A long list is searched by halves.
    private static ChildCursor FindChild(SyntaxNode node, int position)
    {
        GreenNode green = node.Green;
        int start = node.Position;
        int count = green.SlotCount;
        for (int slot = 0; slot < count; slot++)
        {
            if (green.GetSlot(slot) is not { } child)
            {
                continue;
            }

            if (position >= start + child.FullWidth)
            {
                start += child.FullWidth;
                continue;
            }

            if (child.IsList && node.GetNodeSlot(slot) is SyntaxListNode list)
            {
                int place = list.FindChild(position);
                return ChildCursor.At(node, ChildIndex.Create(slot, place), child.GetChild(place), list.GetChildPosition(place));
            }

            if (!child.IsList)
            {
                return ChildCursor.At(node, slot, child, start);
            }

            for (int place = 0; ; place++)
            {
                GreenNode element = child.GetChild(place);
                if (position < start + element.FullWidth)
                {
                    return ChildCursor.At(node, ChildIndex.Create(slot, place), element, start);
                }

                start += element.FullWidth;
            }
        }

        throw new InvalidOperationException("The widths of the children do not add up to the width of the node.");
    }
}
