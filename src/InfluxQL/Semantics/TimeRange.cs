using InfluxQL.Literals;

namespace InfluxQL.Semantics;

/// <summary>
/// A range of time. Both bounds are inclusive and count nanoseconds since 1970-01-01T00:00:00Z; a side without a
/// bound is null.
/// </summary>
public readonly struct TimeRange : IEquatable<TimeRange>
{
    /// <summary>Makes a range.</summary>
    /// <param name="min">The first nanosecond; null for no bound.</param>
    /// <param name="max">The last nanosecond; null for no bound.</param>
    public TimeRange(long? min, long? max)
    {
        Min = min;
        Max = max;
    }

    /// <summary>The range without bounds.</summary>
    public static TimeRange Unbounded => default;

    /// <summary>The first nanosecond; null where there is no lower bound.</summary>
    public long? Min { get; }

    /// <summary>The last nanosecond; null where there is no upper bound.</summary>
    public long? Max { get; }

    /// <summary>Whether neither side has a bound.</summary>
    public bool IsUnbounded => Min is null && Max is null;

    /// <summary>Whether no time lies in the range, because its lower bound lies above its upper one.</summary>
    public bool IsEmpty => Min > Max;

    /// <summary>What lies in both ranges.</summary>
    public TimeRange Intersect(TimeRange other) => new(
        Min is null || other.Min > Min ? other.Min : Min,
        Max is null || other.Max < Max ? other.Max : Max);

    /// <summary>Whether a time lies in the range.</summary>
    /// <param name="nanoseconds">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    public bool Contains(long nanoseconds) => !(nanoseconds < Min) && !(nanoseconds > Max);

    /// <inheritdoc/>
    public bool Equals(TimeRange other) => Min == other.Min && Max == other.Max;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Min.GetHashCode() * 397) ^ Max.GetHashCode());

    /// <summary>Both bounds as RFC 3339 in UTC, with nothing where there is none: <c>2000-01-01T00:00:00Z..</c></summary>
    public override string ToString() =>
        (Min is { } min ? TimeLiteral.Format(min) : string.Empty) + ".." + (Max is { } max ? TimeLiteral.Format(max) : string.Empty);

    /// <summary>Whether both ranges have the same bounds.</summary>
    public static bool operator ==(TimeRange left, TimeRange right) => left.Equals(right);

    /// <summary>Whether a bound differs.</summary>
    public static bool operator !=(TimeRange left, TimeRange right) => !left.Equals(right);
}
