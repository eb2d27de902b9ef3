using System.Diagnostics.Metrics;
using Prometheus;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// One instrument as a Prometheus metric, which exists from its first measurement on, since only that says its labels.
/// Every measurement of an instrument has the same labels in the same order.
/// </summary>
internal sealed class PrometheusInstrument(Instrument instrument, MetricFactory factory)
{
    private readonly Lock _creation = new();
    private volatile Action<double, string[]>? _record;

    /// <summary>Takes a measurement.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string[] values = new string[tags.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = tags[i].Value?.ToString() ?? string.Empty;
        }

        (_record ?? Create(tags))(value, values);
    }

    /// <summary>The name by the rules that OpenTelemetry gives for Prometheus: the unit is a part of it, and that a counter only grows.</summary>
    internal static string NameOf(Instrument instrument)
    {
        string unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => string.Empty,
        };
        return instrument.Name.Replace('.', '_') + unit + (instrument is Counter<long> ? "_total" : string.Empty);
    }

    private Action<double, string[]> Create(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_creation)
        {
            if (_record is { } existing)
            {
                return existing;
            }

            string[] labels = new string[tags.Length];
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = tags[i].Key;
            }

            Action<double, string[]> record = Create(NameOf(instrument), instrument.Description ?? string.Empty, labels);
            _record = record;
            return record;
        }
    }

    private Action<double, string[]> Create(string name, string help, string[] labels)
    {
        switch (instrument)
        {
            case Counter<long>:
                Counter counter = factory.CreateCounter(name, help, labels);
                return (value, values) => counter.WithLabels(values).Inc(value);
            case UpDownCounter<long>:
                Gauge sum = factory.CreateGauge(name, help, labels);
                return (value, values) => sum.WithLabels(values).Inc(value);
            case Histogram<double> distribution:
                Histogram histogram = factory.CreateHistogram(name, help, labels, new HistogramConfiguration
                {
                    Buckets = distribution.Advice?.HistogramBucketBoundaries is { } boundaries ? [.. boundaries] : null,
                });
                return (value, values) => histogram.WithLabels(values).Observe(value);
            default:
                Gauge gauge = factory.CreateGauge(name, help, labels);
                return (value, values) => gauge.WithLabels(values).Set(value);
        }
    }
}
