using System.Diagnostics.Metrics;
using Prometheus;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// One instrument as a Prometheus metric, which exists from its first measurement on, since only that says its labels.
/// Every measurement of an instrument has the same labels in the same order.
/// </summary>
internal sealed class PrometheusInstrument(Instrument instrument, MetricFactory factory)
{
    // Labels are few. Beyond this many they are looked up in the metric itself.
    private const int MaximumKnown = 64;

    private readonly Lock _creation = new();
    private Func<string[], Action<double>>? _find;
    private volatile KnownLabels[] _known = [];

    /// <summary>Takes a measurement.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KnownLabels known in _known)
        {
            if (known.Has(tags))
            {
                known.Record(value);
                return;
            }
        }

        Find(tags)(value);
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

    private Action<double> Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string[] labels = new string[tags.Length];
        string[] values = new string[tags.Length];
        object?[] objects = new object?[tags.Length];
        for (int i = 0; i < values.Length; i++)
        {
            labels[i] = tags[i].Key;
            objects[i] = tags[i].Value;
            values[i] = tags[i].Value?.ToString() ?? string.Empty;
        }

        lock (_creation)
        {
            _find ??= Create(NameOf(instrument), instrument.Description ?? string.Empty, labels);
            Action<double> record = _find(values);
            if (_known.Length < MaximumKnown)
            {
                _known = [.. _known, new KnownLabels(objects, record)];
            }

            return record;
        }
    }

    private Func<string[], Action<double>> Create(string name, string help, string[] labels)
    {
        switch (instrument)
        {
            case Counter<long>:
                Counter counter = factory.CreateCounter(name, help, labels);
                return values => counter.WithLabels(values).Inc;
            case UpDownCounter<long>:
                Gauge sum = factory.CreateGauge(name, help, labels);
                return values => sum.WithLabels(values).Inc;
            case Histogram<double> distribution:
                Histogram histogram = factory.CreateHistogram(name, help, labels, new HistogramConfiguration
                {
                    Buckets = distribution.Advice?.HistogramBucketBoundaries is { } boundaries ? [.. boundaries] : null,
                });
                return values => histogram.WithLabels(values).Observe;
            default:
                Gauge gauge = factory.CreateGauge(name, help, labels);
                return values => gauge.WithLabels(values).Set;
        }
    }

    /// <summary>
    /// Labels that were measured before. The same objects come again and again, so that comparing references finds them
    /// without a text or a lock.
    /// </summary>
    private sealed class KnownLabels(object?[] values, Action<double> record)
    {
        public void Record(double value) => record(value);

        public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length != values.Length)
            {
                return false;
            }

            for (int i = 0; i < values.Length; i++)
            {
                if (!ReferenceEquals(tags[i].Value, values[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
