using System.Collections;
using System.Runtime.CompilerServices;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>The trivia before or after a token. The default value is the empty list.</summary>
[CollectionBuilder(typeof(SyntaxTriviaList), nameof(Create))]
public readonly struct SyntaxTriviaList : IReadOnlyList<SyntaxTrivia>, IEquatable<SyntaxTriviaList>
{
    internal SyntaxTriviaList(SyntaxToken token, GreenNode? green, int position)
    {
        Token = token;
        Green = green;
        Position = position;
    }

    /// <summary>Makes a list outside any tree.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="trivia"/> is null.</exception>
    public SyntaxTriviaList(IEnumerable<SyntaxTrivia> trivia)
        : this(default, GreenListBuilder.Create(trivia), 0)
    {
    }

    /// <summary>Makes a list of one outside any tree.</summary>
    public SyntaxTriviaList(SyntaxTrivia trivia)
        : this(default, trivia.Green, 0)
    {
    }

    /// <summary>Makes a list outside any tree. Collection expressions use it.</summary>
    public static SyntaxTriviaList Create(ReadOnlySpan<SyntaxTrivia> trivia) => new(trivia.ToArray());

    /// <summary>The list without trivia.</summary>
    public static SyntaxTriviaList Empty => default;

    /// <summary>Null, one trivia, or a list of them.</summary>
    internal GreenNode? Green { get; }

    internal SyntaxToken Token { get; }

    internal int Position { get; }

    /// <summary>How many trivia there are.</summary>
    public int Count => Green is null ? 0 : Green.IsList ? Green.ChildCount : 1;

    /// <summary>The span of all trivia.</summary>
    public TextSpan FullSpan => new(Position, Green?.FullWidth ?? 0);

    /// <summary>The trivia at a place. Going through a long list is what the enumerator is for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SyntaxTrivia this[int index]
    {
        get
        {
            if (unchecked((uint)index >= (uint)Count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            if (!Green!.IsList)
            {
                return new SyntaxTrivia(Token, (GreenTrivia)Green, Position);
            }

            int position = Position;
            for (int i = 0; i < index; i++)
            {
                position += Green.GetChild(i).FullWidth;
            }

            return new SyntaxTrivia(Token, (GreenTrivia)Green.GetChild(index), position);
        }
    }

    /// <summary>Whether there is trivia.</summary>
    public bool Any() => Green is not null;

    /// <summary>Whether there is trivia of a kind.</summary>
    public bool Any(SyntaxKind kind) => IndexOf(kind) >= 0;

    /// <summary>The first trivia.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public SyntaxTrivia First() => this[0];

    /// <summary>The last trivia.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list is empty.</exception>
    public SyntaxTrivia Last() => this[Count - 1];

    /// <summary>The place of the first trivia of a kind; -1 if there is none.</summary>
    public int IndexOf(SyntaxKind kind)
    {
        int index = 0;
        foreach (SyntaxTrivia trivia in this)
        {
            if (trivia.Kind == kind)
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>The place of a trivia; -1 if it is not in the list.</summary>
    public int IndexOf(SyntaxTrivia trivia)
    {
        int index = 0;
        foreach (SyntaxTrivia candidate in this)
        {
            if (candidate == trivia)
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>A list with one more trivia at the end.</summary>
    public SyntaxTriviaList Add(SyntaxTrivia trivia) => Insert(Count, trivia);

    /// <summary>A list with more trivia at the end.</summary>
    public SyntaxTriviaList AddRange(IEnumerable<SyntaxTrivia> trivia) => InsertRange(Count, trivia);

    /// <summary>A list with one more trivia at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    public SyntaxTriviaList Insert(int index, SyntaxTrivia trivia) => InsertRange(index, [trivia]);

    /// <summary>A list with more trivia at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative or beyond the end.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="trivia"/> is null.</exception>
    public SyntaxTriviaList InsertRange(int index, IEnumerable<SyntaxTrivia> trivia) =>
        FromGreens(GreenListBuilder.Replace(Green, index, 0, GreenListBuilder.Collect(trivia)));

    /// <summary>A list without the trivia at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    public SyntaxTriviaList RemoveAt(int index) => FromGreens(GreenListBuilder.Replace(Green, index, 1, []));

    /// <summary>A list without a trivia; the same list if it does not contain it.</summary>
    public SyntaxTriviaList Remove(SyntaxTrivia trivia) => IndexOf(trivia) is >= 0 and int index ? RemoveAt(index) : this;

    /// <summary>A list with another trivia in the place of one.</summary>
    /// <exception cref="ArgumentException">The list does not contain <paramref name="trivia"/>.</exception>
    public SyntaxTriviaList Replace(SyntaxTrivia trivia, SyntaxTrivia replacement)
    {
        int index = IndexOf(trivia);
        return index < 0
            ? throw new ArgumentException("The list does not contain this trivia.", nameof(trivia))
            : FromGreens(GreenListBuilder.Replace(Green, index, 1, GreenListBuilder.Collect([replacement])));
    }

    /// <summary>The text of all trivia.</summary>
    public string ToFullString() => Green?.ToFullString() ?? string.Empty;

    /// <summary>The text of all trivia.</summary>
    public override string ToString() => ToFullString();

    /// <summary>Gives the trivia one after the other, without an allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxTrivia> IEnumerable<SyntaxTrivia>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list at the same place of the same tree.</summary>
    public bool Equals(SyntaxTriviaList other) =>
        ReferenceEquals(Green, other.Green) && Position == other.Position && Token.Equals(other.Token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTriviaList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Token.GetHashCode() * 397) ^ (Green?.GetHashCode() ?? 0));

    /// <summary>Whether both are the same list at the same place of the same tree.</summary>
    public static bool operator ==(SyntaxTriviaList left, SyntaxTriviaList right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(SyntaxTriviaList left, SyntaxTriviaList right) => !left.Equals(right);

    private static SyntaxTriviaList FromGreens(GreenNode? green) => new(default, green, 0);

    /// <summary>Gives the trivia of a list one after the other.</summary>
    public struct Enumerator : IEnumerator<SyntaxTrivia>
    {
        private readonly SyntaxTriviaList _list;
        private readonly int _count;
        private int _index;
        private int _position;
        private GreenTrivia? _current;

        internal Enumerator(SyntaxTriviaList list)
        {
            _list = list;
            _count = list.Count;
            _index = -1;
            _position = list.Position;
            _current = null;
        }

        /// <inheritdoc/>
        public readonly SyntaxTrivia Current => new(_list.Token, _current, _position);

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
            _current = (GreenTrivia)(green.IsList ? green.GetChild(_index) : green);
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
