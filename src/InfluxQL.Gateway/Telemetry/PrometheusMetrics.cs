using System.Diagnostics.Metrics;
using Prometheus;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// The instruments of the gateway's meter as Prometheus metrics, with those of the process.
/// </summary>
/// <remarks>
/// prometheus-net keeps and writes the metrics. Its own adapter of meters is not used: it makes gauges of counters and
/// takes five times as long. The exporter of OpenTelemetry for Prometheus exists as a preview only, on which a released
/// package must not depend.
/// </remarks>
internal sealed class PrometheusMetrics : IDisposable
{
    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();
    private readonly MetricFactory _factory;
    private readonly MeterListener _listener = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="metrics">The instruments; those that its meter gets later are found too.</param>
    public PrometheusMetrics(GatewayMetrics metrics)
    {
        _factory = Metrics.WithCustomRegistry(_registry);
        DotNetStats.Register(_registry);
        _registry.AddBeforeCollectCallback(_listener.RecordObservableInstruments);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Other gateways in the process have meters of the same name.
            if (ReferenceEquals(instrument.Meter, metrics.Meter))
            {
                listener.EnableMeasurementEvents(instrument, new PrometheusInstrument(instrument, _factory));
            }
        };
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => ((PrometheusInstrument)state!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((PrometheusInstrument)state!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>The type of what <see cref="WriteAsync"/> writes.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes all metrics in the text format of Prometheus.</summary>
    public Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        _registry.CollectAndExportAsTextAsync(stream, ExpositionFormat.PrometheusText, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
