using System.Collections;
using System.Runtime.CompilerServices;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>A list of nodes. The default value is the empty list.</summary>
/// <typeparam name="T">The type of the nodes.</typeparam>
[CollectionBuilder(typeof(SyntaxList), nameof(SyntaxList.Create))]
public readonly struct SyntaxList<T> : IReadOnlyList<T>, IEquatable<SyntaxList<T>>
    where T : SyntaxNode
{
    // Null, the only element, or a SyntaxListNode.
    private readonly SyntaxNode? _node;

    internal SyntaxList(SyntaxNode? node) => _node = node;

    /// <summary>Makes a list outside any tree.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public SyntaxList(IEnumerable<T> nodes)
        : this(FromGreen(GreenListBuilder.ToList(GreenListBuilder.Collect(nodes))))
    {
    }

    /// <summary>Null, one node, or a list of them.</summary>
    internal GreenNode? Green => _node?.Green;

    /// <summary>How many nodes there are.</summary>
    public int Count => _node is null ? 0 : _node is SyntaxListNode ? _node.Green.ChildCount : 1;

    /// <summary>The span of all nodes without the trivia before the first and after the last.</summary>
    public TextSpan Span => _node?.Span ?? default;

    /// <summary>The span of all nodes with their trivia.</summary>
    public TextSpan FullSpan => _node?.FullSpan ?? default;

    /// <summary>The node at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public T this[int index]
    {
        get
        {
            if (unchecked((uint)index >= (uint)Count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return (T)(_node is SyntaxListNode list ? list.GetNodeSlot(index)! : _node!);
        }
    }

    /// <summary>Whether there is a node.</summary>
    public bool Any() => _node is not null;

    /// <summary>Whether there is a node of a kind.</summary>
    public bool Any(SyntaxKind kind) => IndexOf(kind) >= 0;

    /// <summary>The first node.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public T First() => this[0];

    /// <summary>The first node; null if the list is empty.</summary>
    public T? FirstOrDefault() => _node is null ? null : this[0];

    /// <summary>The last node.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public T Last() => this[Count - 1];

    /// <summary>The last node; null if the list is empty.</summary>
    public T? LastOrDefault() => _node is null ? null : this[Count - 1];

    /// <summary>The place of the first node of a kind; -1 if there is none.</summary>
    public int IndexOf(SyntaxKind kind)
    {
        for (int i = 0; i < Count; i++)
        {
            if ((_node is SyntaxListNode ? _node.Green.GetChild(i) : _node!.Green).Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of a node; -1 if it is not in the list.</summary>
    public int IndexOf(T node)
    {
        for (int i = 0; i < Count; i++)
        {
            if (ReferenceEquals(this[i], node))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A list with one more node at the end.</summary>
    public SyntaxList<T> Add(T node) => InsertRange(Count, [node]);

    /// <summary>A list with more nodes at the end.</summary>
    public SyntaxList<T> AddRange(IEnumerable<T> nodes) => InsertRange(Count, nodes);

    /// <summary>A list with one more node at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    public SyntaxList<T> Insert(int index, T node) => InsertRange(index, [node]);

    /// <summary>A list with more nodes at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public SyntaxList<T> InsertRange(int index, IEnumerable<T> nodes) =>
        new(FromGreen(GreenListBuilder.Replace(Green, index, 0, GreenListBuilder.Collect(nodes))));

    /// <summary>A list without the node at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SyntaxList<T> RemoveAt(int index) => new(FromGreen(GreenListBuilder.Replace(Green, index, 1, [])));

    /// <summary>A list without a node; the same list if it does not contain it.</summary>
    public SyntaxList<T> Remove(T node) => IndexOf(node) is >= 0 and int index ? RemoveAt(index) : this;

    /// <summary>A list with another node in the place of one.</summary>
    /// <exception cref="ArgumentException">The list does not contain <paramref name="node"/>.</exception>
    public SyntaxList<T> Replace(T node, T replacement) => ReplaceRange(node, [replacement]);

    /// <summary>A list with other nodes in the place of one.</summary>
    /// <exception cref="ArgumentException">The list does not contain <paramref name="node"/>.</exception>
    public SyntaxList<T> ReplaceRange(T node, IEnumerable<T> replacement)
    {
        int index = IndexOf(node);
        return index < 0
            ? throw new ArgumentException("The list does not contain this node.", nameof(node))
            : new SyntaxList<T>(FromGreen(GreenListBuilder.Replace(Green, index, 1, GreenListBuilder.Collect(replacement))));
    }

    /// <summary>The text of all nodes with their trivia.</summary>
    public string ToFullString() => _node?.ToFullString() ?? string.Empty;

    /// <summary>The text of all nodes without the trivia before the first and after the last.</summary>
    public override string ToString() => _node?.ToString() ?? string.Empty;

    /// <summary>Gives the nodes one after the other, without an allocation but for nodes that did not exist yet.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list of the same tree.</summary>
    public bool Equals(SyntaxList<T> other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SyntaxList<T> left, SyntaxList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(SyntaxList<T> left, SyntaxList<T> right) => !left.Equals(right);

    /// <summary>A list of nodes as a list of nodes of a type that they derive from.</summary>
    public static implicit operator SyntaxList<SyntaxNode>(SyntaxList<T> list) => new(list._node);

    internal static SyntaxNode? FromGreen(GreenNode? green) =>
        green is null ? null : SyntaxNodeFactory.CreateRed(green, null, 0);

    /// <summary>Gives the nodes of a list one after the other.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SyntaxList<T> _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(SyntaxList<T> list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly T Current => _list[_index];

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
