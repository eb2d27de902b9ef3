using InfluxQL.Targets;

namespace InfluxQL.Rewriting;

/// <summary>
/// What the server behind a gateway takes of the parameters <c>epoch</c> and <c>chunked</c>. A 1.x server answers in
/// nanoseconds, without an error, where it does not know a unit, so nothing that it does not know is ever sent.
/// </summary>
public sealed class UpstreamProtocol
{
    private readonly string?[] _names;

    private UpstreamProtocol(string id, bool takesEpoch, bool takesChunks, params string?[] names)
    {
        Id = id;
        TakesEpoch = takesEpoch;
        TakesChunks = takesChunks;
        _names = names;
    }

    /// <summary>InfluxDB 1.x (seen on 1.6.7): <c>ns u ms s m h</c>.</summary>
    public static UpstreamProtocol InfluxDB1 { get; } = new("influxdb-1", true, true, "ns", "u", "ms", "s", "m", "h", null, null);

    /// <summary>InfluxDB 3 Core and Enterprise (read in its source): <c>ns u ms s m h d w</c>.</summary>
    public static UpstreamProtocol InfluxDB3 { get; } = new("influxdb-3", true, true, "ns", "u", "ms", "s", "m", "h", "d", "w");

    /// <summary>InfluxDB Clustered and its cloud products (their guide): <c>ns us ms s m h</c>.</summary>
    public static UpstreamProtocol Clustered { get; } = new("influxdb-3-clustered", true, true, "ns", "us", "ms", "s", "m", "h", null, null);

    /// <summary>A server that has neither: its timestamps count nanoseconds, and its rows come in one piece.</summary>
    public static UpstreamProtocol Plain { get; } = new("plain", false, false, new string?[8]);

    /// <summary>A name for messages.</summary>
    public string Id { get; }

    /// <summary>Whether the server takes <c>epoch</c>.</summary>
    public bool TakesEpoch { get; }

    /// <summary>Whether the server takes <c>chunked</c> and <c>chunk_size</c>.</summary>
    public bool TakesChunks { get; }

    /// <summary>What a target's v1 API takes. InfluxDB 2.x is spoken to as 1.x.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public static UpstreamProtocol Of(TargetProfile target) =>
        !(target ?? throw new ArgumentNullException(nameof(target))).IsInfluxDB3 ? InfluxDB1
        : target.Product is TargetProduct.Core or TargetProduct.Enterprise ? InfluxDB3
        : Clustered;

    /// <summary>The server's name for a unit; null where it has none.</summary>
    public string? GetEpochName(EpochPrecision precision) => _names[(int)precision];
}
