namespace InfluxQL.Text;

/// <summary>A stretch of text between two line positions; the end is not part of it.</summary>
public readonly struct LinePositionSpan : IEquatable<LinePositionSpan>
{
    /// <summary>Creates a span.</summary>
    /// <param name="start">Where the span starts.</param>
    /// <param name="end">The first position after the span.</param>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public LinePositionSpan(LinePosition start, LinePosition end)
    {
        if (end < start)
        {
            throw new ArgumentException("The end lies before the start.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>Where the span starts.</summary>
    public LinePosition Start { get; }

    /// <summary>The first position after the span.</summary>
    public LinePosition End { get; }

    /// <inheritdoc/>
    public bool Equals(LinePositionSpan other) => Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LinePositionSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Start.GetHashCode() * 397) ^ End.GetHashCode());

    /// <summary>The span as <c>(line,character)-(line,character)</c>, all from zero.</summary>
    public override string ToString() => $"({Start})-({End})";

    /// <summary>Equality of start and end.</summary>
    public static bool operator ==(LinePositionSpan left, LinePositionSpan right) => left.Equals(right);

    /// <summary>Inequality of start or end.</summary>
    public static bool operator !=(LinePositionSpan left, LinePositionSpan right) => !left.Equals(right);
}
