namespace InfluxQL.Text;

/// <summary>A place in a text as line and character, both counted from zero.</summary>
public readonly struct LinePosition : IEquatable<LinePosition>, IComparable<LinePosition>
{
    /// <summary>Creates a position.</summary>
    /// <param name="line">Line, zero or more.</param>
    /// <param name="character">UTF-16 code units before the place in its line, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public LinePosition(int line, int character)
    {
        if (line < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(line));
        }

        if (character < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(character));
        }

        Line = line;
        Character = character;
    }

    /// <summary>The line; the first is 0.</summary>
    public int Line { get; }

    /// <summary>UTF-16 code units between the start of the line and the place.</summary>
    public int Character { get; }

    /// <inheritdoc/>
    public bool Equals(LinePosition other) => Line == other.Line && Character == other.Character;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LinePosition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Line * 397) ^ Character);

    /// <summary>Orders by line, then by character.</summary>
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);

    /// <summary>The position as <c>line,character</c>, both from zero.</summary>
    public override string ToString() => $"{Line},{Character}";

    /// <summary>Equality of line and character.</summary>
    public static bool operator ==(LinePosition left, LinePosition right) => left.Equals(right);

    /// <summary>Inequality of line or character.</summary>
    public static bool operator !=(LinePosition left, LinePosition right) => !left.Equals(right);

    /// <summary>Order by line, then by character.</summary>
    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;

    /// <summary>Order by line, then by character.</summary>
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;

    /// <summary>Order by line, then by character.</summary>
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Order by line, then by character.</summary>
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;
}
