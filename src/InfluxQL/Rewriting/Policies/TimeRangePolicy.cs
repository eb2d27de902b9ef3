namespace InfluxQL.Rewriting.Policies;

/// <summary>
/// What an operator demands of the time that a SELECT reads. Only bounds that hold whatever else the condition says
/// count: those joined with AND, in the SELECT itself or in one around it, and not those under OR.
/// </summary>
public sealed class TimeRangePolicy
{
    private const long NanosecondsPerTick = 100;

    /// <summary>Makes a policy.</summary>
    /// <param name="isRequired">Whether a SELECT without a lower bound is refused.</param>
    /// <param name="standard">The time that a SELECT without a lower bound reads; null to add none.</param>
    /// <param name="maximum">The longest time that a SELECT reads; a longer one loses its beginning. Null for any.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is not above zero, or is too long for 64 bits of nanoseconds.</exception>
    /// <exception cref="ArgumentException">A bound is required and added at the same time, or what is added is above the maximum.</exception>
    public TimeRangePolicy(bool isRequired = false, TimeSpan? standard = null, TimeSpan? maximum = null)
    {
        IsRequired = isRequired;
        Standard = Check(standard, nameof(standard));
        Maximum = Check(maximum, nameof(maximum));
        if (isRequired && standard is not null)
        {
            throw new ArgumentException("What is required cannot be added as well.", nameof(standard));
        }

        if (standard > maximum)
        {
            throw new ArgumentException("What is added is at most the maximum.", nameof(standard));
        }
    }

    /// <summary>Whether a SELECT without a lower bound is refused.</summary>
    public bool IsRequired { get; }

    /// <summary>The time that a SELECT without a lower bound reads; null to add none.</summary>
    public TimeSpan? Standard { get; }

    /// <summary>The longest time that a SELECT reads; null for any.</summary>
    public TimeSpan? Maximum { get; }

    internal long? StandardNanoseconds => Standard?.Ticks * NanosecondsPerTick;

    internal long? MaximumNanoseconds => Maximum?.Ticks * NanosecondsPerTick;

    private static TimeSpan? Check(TimeSpan? time, string parameter) =>
        time is { } value && (value <= TimeSpan.Zero || value.Ticks > long.MaxValue / NanosecondsPerTick)
            ? throw new ArgumentOutOfRangeException(parameter, value, "A time range is above zero and at most 292 years.")
            : time;
}
