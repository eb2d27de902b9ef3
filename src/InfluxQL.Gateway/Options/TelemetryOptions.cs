namespace InfluxQL.Gateway.Options;

/// <summary>Where traces and metrics are sent over OTLP. The log and <c>/metrics</c> need nothing of it.</summary>
public sealed record TelemetryOptions
{
    /// <summary>
    /// The address of the collector, such as <c>http://127.0.0.1:4317</c>; null for the one of the environment variable
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and for none where that is not set either.
    /// </summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether the collector is spoken to in HTTP with protocol buffers rather than in gRPC.</summary>
    public bool OtlpOverHttp { get; init; }

    /// <summary>The name under which this gateway appears there: <c>influxql-gateway</c> unless set.</summary>
    public string ServiceName { get; init; } = "influxql-gateway";
}
