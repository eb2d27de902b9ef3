using System.Collections;
using System.Runtime.CompilerServices;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>A list of tokens. The default value is the empty list.</summary>
[CollectionBuilder(typeof(SyntaxTokenList), nameof(Create))]
public readonly struct SyntaxTokenList : IReadOnlyList<SyntaxToken>, IEquatable<SyntaxTokenList>
{
    private readonly SyntaxNode? _parent;
    private readonly int _slot;

    internal SyntaxTokenList(SyntaxNode? parent, GreenNode? green, int position, int slot)
    {
        _parent = parent;
        Green = green;
        Position = position;
        _slot = slot;
    }

    /// <summary>Makes a list outside any tree.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is null.</exception>
    public SyntaxTokenList(IEnumerable<SyntaxToken> tokens)
        : this(null, GreenListBuilder.Create(tokens), 0, 0)
    {
    }

    /// <summary>Makes a list outside any tree. Collection expressions use it.</summary>
    public static SyntaxTokenList Create(ReadOnlySpan<SyntaxToken> tokens) => new(tokens.ToArray());

    /// <summary>Null, one token, or a list of them.</summary>
    internal GreenNode? Green { get; }

    internal int Position { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => Green is null ? 0 : Green.IsList ? Green.ChildCount : 1;

    /// <summary>The span of all tokens with their trivia.</summary>
    public TextSpan FullSpan => new(Position, Green?.FullWidth ?? 0);

    /// <summary>The token at a place. Going through a long list is what the enumerator is for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SyntaxToken this[int index]
    {
        get
        {
            if (unchecked((uint)index >= (uint)Count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            if (!Green!.IsList)
            {
                return new SyntaxToken(_parent, (GreenToken)Green, Position, _slot);
            }

            int position = Position;
            for (int i = 0; i < index; i++)
            {
                position += Green.GetChild(i).FullWidth;
            }

            return new SyntaxToken(_parent, (GreenToken)Green.GetChild(index), position, ChildIndex.Create(_slot, index));
        }
    }

    /// <summary>Whether there is a token.</summary>
    public bool Any() => Green is not null;

    /// <summary>Whether there is a token of a kind.</summary>
    public bool Any(SyntaxKind kind) => IndexOf(kind) >= 0;

    /// <summary>The first token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public SyntaxToken First() => this[0];

    /// <summary>The last token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public SyntaxToken Last() => this[Count - 1];

    /// <summary>The place of the first token of a kind; -1 if there is none.</summary>
    public int IndexOf(SyntaxKind kind)
    {
        for (int i = 0; i < Count; i++)
        {
            if ((Green!.IsList ? Green.GetChild(i) : Green).Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of a token; -1 if it is not in the list.</summary>
    public int IndexOf(SyntaxToken token)
    {
        int index = 0;
        foreach (SyntaxToken candidate in this)
        {
            if (candidate == token)
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>A list with one more token at the end.</summary>
    public SyntaxTokenList Add(SyntaxToken token) => Insert(Count, token);

    /// <summary>A list with more tokens at the end.</summary>
    public SyntaxTokenList AddRange(IEnumerable<SyntaxToken> tokens) => InsertRange(Count, tokens);

    /// <summary>A list with one more token at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    public SyntaxTokenList Insert(int index, SyntaxToken token) => InsertRange(index, [token]);

    /// <summary>A list with more tokens at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is null.</exception>
    public SyntaxTokenList InsertRange(int index, IEnumerable<SyntaxToken> tokens) =>
        new(null, GreenListBuilder.Replace(Green, index, 0, GreenListBuilder.Collect(tokens)), 0, 0);

    /// <summary>A list without the token at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SyntaxTokenList RemoveAt(int index) => new(null, GreenListBuilder.Replace(Green, index, 1, []), 0, 0);

    /// <summary>A list with another token in the place of one.</summary>
    /// <exception cref="ArgumentException">The list does not contain <paramref name="token"/>.</exception>
    public SyntaxTokenList Replace(SyntaxToken token, SyntaxToken replacement)
    {
        int index = IndexOf(token);
        return index < 0
            ? throw new ArgumentException("The list does not contain this token.", nameof(token))
            : new SyntaxTokenList(null, GreenListBuilder.Replace(Green, index, 1, GreenListBuilder.Collect([replacement])), 0, 0);
    }

    /// <summary>The text of all tokens with their trivia.</summary>
    public string ToFullString() => Green?.ToFullString() ?? string.Empty;

    /// <summary>The text of all tokens without the trivia before the first and after the last.</summary>
    public override string ToString() =>
        Green is null ? string.Empty : Green.ToFullString().Substring(Green.LeadingTriviaWidth, Green.Width);

    /// <summary>Gives the tokens one after the other, without an allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxToken> IEnumerable<SyntaxToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list at the same place of the same tree.</summary>
    public bool Equals(SyntaxTokenList other) =>
        ReferenceEquals(Green, other.Green) && ReferenceEquals(_parent, other._parent) && Position == other.Position && _slot == other._slot;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTokenList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((Green?.GetHashCode() ?? 0) * 397) ^ Position);

    /// <summary>Whether both are the same list at the same place of the same tree.</summary>
    public static bool operator ==(SyntaxTokenList left, SyntaxTokenList right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(SyntaxTokenList left, SyntaxTokenList right) => !left.Equals(right);

    /// <summary>Gives the tokens of a list one after the other.</summary>
    public struct Enumerator : IEnumerator<SyntaxToken>
    {
        private readonly SyntaxTokenList _list;
        private readonly int _count;
        private int _index;
        private int _position;
        private GreenToken? _current;

        internal Enumerator(SyntaxTokenList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
            _position = list.Position;
            _current = null;
        }

        /// <inheritdoc/>
        public readonly SyntaxToken Current => new(_list._parent, _current, _position, ChildIndex.Create(_list._slot, Math.Max(_index, 0)));

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_index + 1 >= _count)
            {
                return false;
            }

            _index++;
            _position += _current?.FullWidth ?? 0;
            GreenNode green = _list.Green!;
            _current = (GreenToken)(green.IsList ? green.GetChild(_index) : green);
            return true;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _index = -1;
            _position = _list.Position;
            _current = null;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
