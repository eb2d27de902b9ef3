using System.Diagnostics.Metrics;
using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// The meter <c>InfluxQL.Gateway</c>. Its labels are operations, statuses, diagnostic IDs and upstreams, of which there
/// are few; names of tokens, databases and measurements are for the log.
/// </summary>
internal sealed class GatewayMetrics
{
    /// <summary>The name of the meter, of the source of traces and of the service.</summary>
    public const string Name = "InfluxQL.Gateway";

    private static readonly object[] s_statuses = [.. Enumerable.Range(0, 600).Select(status => (object)status)];

    private readonly Counter<long> _requests;
    private readonly Counter<long> _rejections;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _upstreamDuration;
    private readonly Counter<long> _bytesIn;
    private readonly Counter<long> _bytesOut;
    private readonly UpDownCounter<long> _inFlight;

    /// <summary>Creates the instruments.</summary>
    public GatewayMetrics(IMeterFactory factory)
    {
        Meter = factory.Create(new MeterOptions(Name) { Version = GatewayVersion.Text });
        _requests = Meter.CreateCounter<long>("influxql.gateway.requests", "{request}", "Requests that ended, by operation and status.");
        _rejections = Meter.CreateCounter<long>("influxql.gateway.rejections", "{error}", "Errors that refused requests, by the ID of the diagnostic, or by the error's code where it has none.");
        _duration = Meter.CreateHistogram("influxql.gateway.request.duration", "s", "The time from a request's headers to the end of its response.", advice: Buckets);
        _upstreamDuration = Meter.CreateHistogram("influxql.gateway.upstream.duration", "s", "The time from sending to an upstream until its headers came.", advice: Buckets);
        _bytesIn = Meter.CreateCounter<long>("influxql.gateway.request.size", "By", "The bytes of the bodies of requests, as they came.");
        _bytesOut = Meter.CreateCounter<long>("influxql.gateway.response.size", "By", "The bytes of the bodies of responses.");
        _inFlight = Meter.CreateUpDownCounter<long>("influxql.gateway.requests.active", "{request}", "Requests that are being worked on.");
    }

    /// <summary>The meter.</summary>
    public Meter Meter { get; }

    private static InstrumentAdvice<double> Buckets { get; } = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    /// <summary>A request begins.</summary>
    public void Begin(string operation) => _inFlight.Add(1, Tag("operation", operation));

    /// <summary>A request has ended.</summary>
    public void End(string operation, int status, TimeSpan duration, RequestRecord record)
    {
        KeyValuePair<string, object?> tag = Tag("operation", operation);
        _inFlight.Add(-1, tag);
        _requests.Add(1, tag, Tag("status", status is >= 0 and < 600 ? s_statuses[status] : s_statuses[0]));
        _duration.Record(duration.TotalSeconds, tag);
        if (record.RequestBytes > 0)
        {
            _bytesIn.Add(record.RequestBytes, tag);
        }

        if (record.ResponseBytes > 0)
        {
            _bytesOut.Add(record.ResponseBytes, tag);
        }

        if (record.Upstream is { } upstream)
        {
            _upstreamDuration.Record(record.UpstreamTime.TotalSeconds, Tag("upstream", upstream));
        }
    }

    /// <summary>A request was refused.</summary>
    public void Reject(GatewayError error)
    {
        if (!_rejections.Enabled)
        {
            return;
        }

        bool counted = false;
        foreach (Diagnostic diagnostic in error.Diagnostics)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                _rejections.Add(1, Tag("id", diagnostic.Id));
                counted = true;
            }
        }

        if (!counted)
        {
            _rejections.Add(1, Tag("id", error.Code));
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
