using System.Diagnostics.Metrics;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;

namespace InfluxQL.Gateway.Status;

/// <summary>The metric that says of each upstream whether it is well.</summary>
internal static class UpstreamGauge
{
    /// <summary>Adds it to the gateway's meter.</summary>
    public static void Add(GatewayMetrics metrics, IUpstreamHealth health) => metrics.Meter.CreateObservableGauge(
        "influxql.gateway.upstream.healthy",
        () => health.GetStates().Select(state => new Measurement<long>(state.IsHealthy ? 1 : 0, new KeyValuePair<string, object?>("upstream", state.Name))),
        description: "1 where an upstream answers, 0 where it does not.");
}
