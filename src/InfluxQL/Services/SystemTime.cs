namespace InfluxQL.Services;

/// <summary>The clock, in the unit of InfluxDB.</summary>
internal static class SystemTime
{
    /// <summary>Nanoseconds since 1970-01-01 UTC.</summary>
    public static long Now => (DateTimeOffset.UtcNow.Ticks - 621_355_968_000_000_000) * 100;
}
