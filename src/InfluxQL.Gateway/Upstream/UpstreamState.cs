namespace InfluxQL.Gateway.Upstream;

/// <summary>How a server behind the gateway is.</summary>
/// <param name="Name">Its address without path and credentials.</param>
/// <param name="IsHealthy">Whether requests are sent to it.</param>
/// <param name="Problem">What was wrong when it was last tried; null where it is well.</param>
internal sealed record UpstreamState(string Name, bool IsHealthy, string? Problem);
