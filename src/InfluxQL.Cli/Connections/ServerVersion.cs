using InfluxQL.Targets;

namespace InfluxQL.Cli.Connections;

/// <summary>What a server says about itself in the headers of <c>/ping</c>.</summary>
/// <param name="Product"><c>X-Influxdb-Build</c>, such as <c>OSS</c>; null where it is not there.</param>
/// <param name="Version"><c>X-Influxdb-Version</c>, such as <c>1.6.7</c>; null where it is not there.</param>
internal sealed record ServerVersion(string? Product, string? Version)
{
    /// <summary>The target that fits the server; null where the headers do not tell, as behind a gateway.</summary>
    public TargetProfile? LikelyTarget =>
        Product is "OSS" or "ENT" && Number?.StartsWith("1.", StringComparison.Ordinal) == true ? TargetProfiles.OssV1 : null;

    private string? Number => Version?.TrimStart('v');

    /// <summary>For people.</summary>
    public override string ToString() =>
        Version is null && Product is null ? "a server that does not say what it is" : string.Join(' ', new[] { Product, Version }.OfType<string>());
}
