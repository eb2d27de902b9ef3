using System.Collections;

namespace InfluxQL.Syntax;

/// <summary>The nodes and tokens directly below a node. The default value is the empty list.</summary>
public readonly struct ChildSyntaxList : IReadOnlyCollection<SyntaxNodeOrToken>, IEquatable<ChildSyntaxList>
{
    private readonly SyntaxNode? _node;

    internal ChildSyntaxList(SyntaxNode node) => _node = node;

    /// <summary>How many children there are, elements of lists counted one by one.</summary>
    public int Count
    {
        get
        {
            if (_node is null)
            {
                return 0;
            }

            int count = 0;
            for (int i = 0; i < _node.Green.ChildCount; i++)
            {
                InternalSyntax.GreenNode child = _node.Green.GetChild(i);
                count += child.IsList ? child.ChildCount : 1;
            }

            return count;
        }
    }

    /// <summary>The child at a place. Going through all children is what the enumerator is for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public SyntaxNodeOrToken this[int index]
    {
        get
        {
            if (index >= 0)
            {
                foreach (SyntaxNodeOrToken child in this)
                {
                    if (index-- == 0)
                    {
                        return child;
                    }
                }
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    /// <summary>Whether there is a child.</summary>
    public bool Any() => _node is not null && _node.Green.ChildCount > 0;

    /// <summary>The first child.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public SyntaxNodeOrToken First() => this[0];

    /// <summary>The last child.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public SyntaxNodeOrToken Last()
    {
        if (_node is not null)
        {
            ChildCursor cursor = ChildCursor.After(_node);
            if (cursor.MovePrevious())
            {
                return cursor.NodeOrToken;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(Last), "The node has no children.");
    }

    /// <summary>The children from the last to the first.</summary>
    public IEnumerable<SyntaxNodeOrToken> Reverse()
    {
        if (_node is null)
        {
            yield break;
        }

        ChildCursor cursor = ChildCursor.After(_node);
        while (cursor.MovePrevious())
        {
            yield return cursor.NodeOrToken;
        }
    }

    /// <summary>Gives the children one after the other, without an allocation but for nodes that did not exist yet.</summary>
    public Enumerator GetEnumerator() => new(_node);

    IEnumerator<SyntaxNodeOrToken> IEnumerable<SyntaxNodeOrToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the children of the same node.</summary>
    public bool Equals(ChildSyntaxList other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ChildSyntaxList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <summary>Whether both are the children of the same node.</summary>
    public static bool operator ==(ChildSyntaxList left, ChildSyntaxList right) => left.Equals(right);

    /// <summary>Whether the lists are of different nodes.</summary>
    public static bool operator !=(ChildSyntaxList left, ChildSyntaxList right) => !left.Equals(right);

    /// <summary>Gives the children of a node one after the other.</summary>
    public struct Enumerator : IEnumerator<SyntaxNodeOrToken>
    {
        private readonly SyntaxNode? _node;
        private ChildCursor _cursor;

        internal Enumerator(SyntaxNode? node)
        {
            _node = node;
            _cursor = node is null ? default : ChildCursor.Before(node);
        }

        /// <inheritdoc/>
        public SyntaxNodeOrToken Current => _cursor.NodeOrToken;

        object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _node is not null && _cursor.MoveNext();

        /// <inheritdoc/>
        public void Reset() => _cursor = _node is null ? default : ChildCursor.Before(_node);

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
