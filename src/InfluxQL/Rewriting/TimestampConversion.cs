namespace InfluxQL.Rewriting;

/// <summary>What a gateway does with the timestamps of the server.</summary>
public enum TimestampConversion
{
    /// <summary>Nothing: they are as the client wants them.</summary>
    None,

    /// <summary>They count nanoseconds and are divided by <see cref="ResponseShape.Factor"/>, towards zero, as InfluxDB 1.x does.</summary>
    Divide,

    /// <summary>They count nanoseconds and are written in RFC 3339, in UTC, with as many decimals as they need.</summary>
    FormatRfc3339,
}
