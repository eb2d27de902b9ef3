namespace InfluxQL.Rewriting;

/// <summary>The unit of timestamps in a response, counted since 1970-01-01T00:00:00Z.</summary>
public enum EpochPrecision
{
    /// <summary>Nanoseconds.</summary>
    Nanoseconds,

    /// <summary>Microseconds.</summary>
    Microseconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Weeks of seven days.</summary>
    Weeks,
}
