namespace InfluxQL.Rewriting.Policies;

/// <summary>
/// The rows per series that a SELECT may give. It is about the SELECT that answers; in a sub-query a limit would change
/// what the query means.
/// </summary>
public sealed class LimitPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="standard">The limit of a SELECT that has none; null to add none, or the maximum where there is one.</param>
    /// <param name="maximum">The highest limit; a higher one is lowered, and none at all counts as higher. Null for any.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not above zero, or the standard is above the maximum.</exception>
    public LimitPolicy(long? standard = null, long? maximum = null)
    {
        Standard = standard <= 0 || standard > maximum
            ? throw new ArgumentOutOfRangeException(nameof(standard), standard, "A limit is above zero and not above the maximum.")
            : standard;
        Maximum = maximum <= 0
            ? throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "A limit is above zero.")
            : maximum;
    }

    /// <summary>The limit of a SELECT that has none; null to add none, or the maximum where there is one.</summary>
    public long? Standard { get; }

    /// <summary>The highest limit; null for any.</summary>
    public long? Maximum { get; }
}
