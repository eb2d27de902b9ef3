using System.Collections;
using System.Runtime.CompilerServices;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>
/// A list of nodes with a separator token between each two, and in some places one after the last. The default
/// value is the empty list.
/// </summary>
/// <typeparam name="T">The type of the nodes.</typeparam>
[CollectionBuilder(typeof(SeparatedSyntaxList), nameof(SeparatedSyntaxList.Create))]
public readonly struct SeparatedSyntaxList<T> : IReadOnlyList<T>, IEquatable<SeparatedSyntaxList<T>>
    where T : SyntaxNode
{
    // Null, the only element, or a SyntaxListNode with elements at even and separators at odd places.
    private readonly SyntaxNode? _node;

    // Of a list without separators: what to put between elements that are added. None where the tree tells.
    private readonly SyntaxKind _separatorKind;

    internal SeparatedSyntaxList(SyntaxNode? node, SyntaxKind separatorKind = SyntaxKind.None)
    {
        _node = node;
        _separatorKind = separatorKind;
    }

    /// <summary>Makes a list outside any tree, with separators of one kind between the nodes.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="separatorKind">The kind of the separators: a comma, a dot or a semicolon.</param>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public SeparatedSyntaxList(IEnumerable<T> nodes, SyntaxKind separatorKind)
        : this(SyntaxList<T>.FromGreen(GreenListBuilder.ToList(Separate(GreenListBuilder.Collect(nodes), separatorKind))), separatorKind)
    {
    }

    /// <summary>Makes a list outside any tree from nodes and the separators between them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="nodesAndTokens"/> is null.</exception>
    /// <exception cref="ArgumentException">Nodes and tokens do not alternate, or a node is of another type.</exception>
    public SeparatedSyntaxList(IEnumerable<SyntaxNodeOrToken> nodesAndTokens)
        : this(SyntaxList<T>.FromGreen(GreenListBuilder.ToList(CheckAlternation(nodesAndTokens))))
    {
    }

    /// <summary>Null, one node, or a list of nodes and tokens.</summary>
    internal GreenNode? Green => _node?.Green;

    /// <summary>How many nodes there are.</summary>
    public int Count => _node is null ? 0 : _node is SyntaxListNode ? (_node.Green.ChildCount + 1) / 2 : 1;

    /// <summary>How many separators there are: one less than nodes, or as many if one ends the list.</summary>
    public int SeparatorCount => _node is SyntaxListNode ? _node.Green.ChildCount / 2 : 0;

    /// <summary>The span of the list without the trivia before its first and after its last token.</summary>
    public TextSpan Span => _node?.Span ?? default;

    /// <summary>The span of the list with all trivia.</summary>
    public TextSpan FullSpan => _node?.FullSpan ?? default;

    /// <summary>The node at a place; separators do not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public T this[int index]
    {
        get
        {
            if (unchecked((uint)index >= (uint)Count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return (T)(_node is SyntaxListNode list ? list.GetNodeSlot(index * 2)! : _node!);
        }
    }

    /// <summary>The separator after the node at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such separator.</exception>
    public SyntaxToken GetSeparator(int index)
    {
        if (unchecked((uint)index >= (uint)SeparatorCount))
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        return ((SyntaxListNode)_node!).GetToken((index * 2) + 1);
    }

    /// <summary>The separators, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> GetSeparators()
    {
        for (int i = 0; i < SeparatorCount; i++)
        {
            yield return GetSeparator(i);
        }
    }

    /// <summary>The nodes and the separators between them, in the order of the text.</summary>
    public SyntaxNodeOrTokenList GetWithSeparators() => new(_node);

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
            if ((_node is SyntaxListNode ? _node.Green.GetChild(i * 2) : _node!.Green).Kind == kind)
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
    public SeparatedSyntaxList<T> Add(T node) => InsertRange(Count, [node]);

    /// <summary>A list with more nodes at the end.</summary>
    public SeparatedSyntaxList<T> AddRange(IEnumerable<T> nodes) => InsertRange(Count, nodes);

    /// <summary>A list with one more node at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    public SeparatedSyntaxList<T> Insert(int index, T node) => InsertRange(index, [node]);

    /// <summary>A list with more nodes at a place, separated as the list is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public SeparatedSyntaxList<T> InsertRange(int index, IEnumerable<T> nodes)
    {
        if (index < 0 || index > Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        SyntaxKind separator = GetSeparatorKind();
        return FromGreens(SeparatedGreens.Insert(GreenListBuilder.Elements(Green), index, GreenListBuilder.Collect(nodes), separator), separator);
    }

    /// <summary>A list without the node at a place and without the separator after it, or for the last node the one before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SeparatedSyntaxList<T> RemoveAt(int index)
    {
        if (unchecked((uint)index >= (uint)Count))
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        return FromGreens(SeparatedGreens.RemoveAt(GreenListBuilder.Elements(Green), index), GetSeparatorKind());
    }

    /// <summary>A list without a node; the same list if it does not contain it.</summary>
    public SeparatedSyntaxList<T> Remove(T node) => IndexOf(node) is >= 0 and int index ? RemoveAt(index) : this;

    /// <summary>A list with another node in the place of one.</summary>
    /// <exception cref="ArgumentException">The list does not contain <paramref name="node"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="replacement"/> is null.</exception>
    public SeparatedSyntaxList<T> Replace(T node, T replacement)
    {
        int index = IndexOf(node);
        if (index < 0)
        {
            throw new ArgumentException("The list does not contain this node.", nameof(node));
        }

        List<GreenNode> greens = GreenListBuilder.Elements(Green);
        greens[index * 2] = (replacement ?? throw new ArgumentNullException(nameof(replacement))).Green;
        return FromGreens(greens, GetSeparatorKind());
    }

    /// <summary>A list with another separator in the place of one.</summary>
    /// <exception cref="ArgumentException">The list does not contain <paramref name="separator"/>, or the replacement is the default value.</exception>
    public SeparatedSyntaxList<T> ReplaceSeparator(SyntaxToken separator, SyntaxToken replacement)
    {
        for (int i = 0; i < SeparatorCount; i++)
        {
            if (GetSeparator(i) == separator)
            {
                List<GreenNode> greens = GreenListBuilder.Elements(Green);
                greens[(i * 2) + 1] = replacement.Green ?? throw new ArgumentException("The token is the default value.", nameof(replacement));
                return FromGreens(greens, SyntaxKind.None);
            }
        }

        throw new ArgumentException("The list does not contain this separator.", nameof(separator));
    }

    /// <summary>The text of the list with all trivia.</summary>
    public string ToFullString() => _node?.ToFullString() ?? string.Empty;

    /// <summary>The text of the list without the trivia before its first and after its last token.</summary>
    public override string ToString() => _node?.ToString() ?? string.Empty;

    /// <summary>Gives the nodes one after the other, without an allocation but for nodes that did not exist yet.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list of the same tree.</summary>
    public bool Equals(SeparatedSyntaxList<T> other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SeparatedSyntaxList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SeparatedSyntaxList<T> left, SeparatedSyntaxList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(SeparatedSyntaxList<T> left, SeparatedSyntaxList<T> right) => !left.Equals(right);

    /// <summary>A list of nodes as a list of nodes of a type that they derive from.</summary>
    public static implicit operator SeparatedSyntaxList<SyntaxNode>(SeparatedSyntaxList<T> list) => new(list._node, list._separatorKind);

    internal static SeparatedSyntaxList<T> FromGreen(GreenNode? green) => new(SyntaxList<T>.FromGreen(green));

    internal static SeparatedSyntaxList<T> FromGreens(List<GreenNode> greens, SyntaxKind separatorKind) =>
        new(SyntaxList<T>.FromGreen(GreenListBuilder.ToList(greens)), separatorKind);

    // What the list has already, what its place in the tree asks for, what it was made for, or a comma.
    private SyntaxKind GetSeparatorKind()
    {
        if (SeparatorCount > 0)
        {
            return _node!.Green.GetChild(1).Kind;
        }

        if (_separatorKind != SyntaxKind.None)
        {
            return _separatorKind;
        }

        SyntaxKind kind = _node?.Parent is { } parent
            ? SyntaxFacts.GetSeparatorKind(parent.Kind, ChildIndex.GetSlot(_node.Index))
            : SyntaxKind.None;
        if (kind != SyntaxKind.None)
        {
            return kind;
        }

        return typeof(StatementSyntax).IsAssignableFrom(typeof(T)) ? SyntaxKind.SemicolonToken : SyntaxKind.CommaToken;
    }

    private static List<GreenNode> Separate(List<GreenNode> nodes, SyntaxKind separatorKind) =>
        SeparatedGreens.Insert([], 0, nodes, separatorKind);

    private static List<GreenNode> CheckAlternation(IEnumerable<SyntaxNodeOrToken> nodesAndTokens)
    {
        var greens = new List<GreenNode>();
        foreach (SyntaxNodeOrToken item in nodesAndTokens ?? throw new ArgumentNullException(nameof(nodesAndTokens)))
        {
            bool right = greens.Count % 2 == 0 ? item.AsNode() is T : item.IsToken;
            if (!right)
            {
                throw new ArgumentException("Nodes and separators must alternate, and a node comes first.", nameof(nodesAndTokens));
            }

            greens.Add(item.Green!);
        }

        return greens;
    }

    /// <summary>Gives the nodes of a list one after the other.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SeparatedSyntaxList<T> _list;
        private readonly int _count;
        private int _index;

        internal Enumerator(SeparatedSyntaxList<T> list)
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
