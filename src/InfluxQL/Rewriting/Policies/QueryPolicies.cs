using InfluxQL.Targets;

namespace InfluxQL.Rewriting.Policies;

/// <summary>What an operator demands of queries. Nothing is demanded unless it is set.</summary>
public sealed class QueryPolicies
{
    private readonly long? _maxIntervals;

    /// <summary>No policy.</summary>
    public static QueryPolicies None { get; } = new();

    /// <summary>The databases, by their names on the server, in which statements may run and into which they may write.</summary>
    public NameRules Databases { get; init; } = NameRules.Any;

    /// <summary>
    /// The measurements that statements may read, write and remove. A regular expression passes under a list of allowed
    /// names if it is an alternation of anchored literals that are all allowed, and under a list of denied names alone
    /// if it is shown to match none of them.
    /// </summary>
    public NameRules Measurements { get; init; } = NameRules.Any;

    /// <summary>The filter that is joined with AND to the condition of everything that reads measurements; null for none.</summary>
    public TenantFilter? Tenant { get; init; }

    /// <summary>What is demanded of the time that a SELECT reads; null for nothing.</summary>
    public TimeRangePolicy? TimeRange { get; init; }

    /// <summary>The rows per series that a SELECT may give; null for any number.</summary>
    public LimitPolicy? Limit { get; init; }

    /// <summary>The intervals of GROUP BY time that a SELECT may have, sub-queries each for itself; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero.</exception>
    public long? MaxIntervals
    {
        get => _maxIntervals;
        init => _maxIntervals = value <= 0
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "The number of intervals is above zero.")
            : value;
    }
}
