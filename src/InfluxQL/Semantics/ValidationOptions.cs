namespace InfluxQL.Semantics;

/// <summary>What the checks of a SELECT need to know beside its text.</summary>
public sealed class ValidationOptions
{
    /// <summary>The options that hold where none are given: the present comes from the clock.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// What <c>now()</c> means, in nanoseconds since 1970-01-01T00:00:00Z; null for the time of the machine's clock.
    /// </summary>
    public long? Now { get; init; }

    /// <summary>What <c>now()</c> means, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    internal long GetNow() => Now ?? ((DateTime.UtcNow.Ticks - UnixEpochTicks) * 100);

    private const long UnixEpochTicks = 621_355_968_000_000_000;
}
