using System.Collections;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>The nodes and separators of a <see cref="SeparatedSyntaxList{T}"/>. The default value is the empty list.</summary>
public readonly struct SyntaxNodeOrTokenList : IReadOnlyList<SyntaxNodeOrToken>, IEquatable<SyntaxNodeOrTokenList>
{
    private readonly SyntaxNode? _node;

    internal SyntaxNodeOrTokenList(SyntaxNode? node) => _node = node;

    /// <summary>Null, one node, or a list of nodes and tokens.</summary>
    internal GreenNode? Green => _node?.Green;

    /// <summary>How many nodes and tokens there are.</summary>
    public int Count => _node is null ? 0 : _node is SyntaxListNode ? _node.Green.ChildCount : 1;

    /// <summary>The node or token at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SyntaxNodeOrToken this[int index]
    {
        get
        {
            if (unchecked((uint)index >= (uint)Count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            if (_node is not SyntaxListNode list)
            {
                return _node;
            }

            return list.GetNodeSlot(index) is { } node ? node : list.GetToken(index);
        }
    }

    /// <summary>Whether there is a node or token.</summary>
    public bool Any() => _node is not null;

    /// <summary>The place of a node or token; -1 if it is not in the list.</summary>
    public int IndexOf(SyntaxNodeOrToken nodeOrToken)
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i] == nodeOrToken)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The text of the list with all trivia.</summary>
    public string ToFullString() => _node?.ToFullString() ?? string.Empty;

    /// <summary>The text of the list without the trivia before its first and after its last token.</summary>
    public override string ToString() => _node?.ToString() ?? string.Empty;

    /// <summary>Gives the nodes and tokens one after the other, without an allocation but for nodes that did not exist yet.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxNodeOrToken> IEnumerable<SyntaxNodeOrToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list of the same tree.</summary>
    public bool Equals(SyntaxNodeOrTokenList other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNodeOrTokenList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SyntaxNodeOrTokenList left, SyntaxNodeOrTokenList right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(SyntaxNodeOrTokenList left, SyntaxNodeOrTokenList right) => !left.Equals(right);

    /// <summary>Gives the nodes and tokens of a list one after the other.</summary>
    public struct Enumerator : IEnumerator<SyntaxNodeOrToken>
    {
        private readonly SyntaxNodeOrTokenList _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(SyntaxNodeOrTokenList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly SyntaxNodeOrToken Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_index + 1 >= _count)
            {
                return false;
            }

            _index++;
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
