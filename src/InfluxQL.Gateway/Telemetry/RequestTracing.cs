using System.Diagnostics;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>The source of the gateway's traces.</summary>
internal static class RequestTracing
{
    private static readonly ActivitySource s_source = new(GatewayMetrics.Name, GatewayVersion.Text);

    /// <summary>
    /// Begins the span of a request; null where nobody listens. It is a child of what the host records of the request;
    /// where the host records nothing it takes the place of that, so no trace has a parent that nobody knows.
    /// </summary>
    public static Activity? Start(string operation, HttpContext context)
    {
        if (!s_source.HasListeners())
        {
            return null;
        }

        Activity? outer = Activity.Current;
        if (outer is { IsAllDataRequested: true })
        {
            return s_source.StartActivity(operation);
        }

        ActivityContext parent = default;
        if (context.Request.Headers.TraceParent is [{ } header])
        {
            ActivityContext.TryParse(header, context.Request.Headers.TraceState, isRemote: true, out parent);
        }

        // Without a parent the current activity would become it.
        Activity.Current = null;
        Activity? activity = s_source.StartActivity(operation, ActivityKind.Server, parent);
        if (activity is null)
        {
            Activity.Current = outer;
        }

        return activity;
    }

    /// <summary>Puts what is known of the request on its span.</summary>
    public static void Describe(Activity activity, string method, int status, RequestRecord record)
    {
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.response.status_code", status);
        activity.SetTag("influxql.token", record.TokenName);
        activity.SetTag("db.namespace", record.Database);
        activity.SetTag("server.upstream", record.Upstream);
        if (record.StatementKinds.Count > 0)
        {
            activity.SetTag("db.operation.name", string.Join(',', record.StatementKinds));
        }

        if (record.DiagnosticIds.Count > 0)
        {
            activity.SetTag("influxql.diagnostics", string.Join(',', record.DiagnosticIds));
        }

        if (status >= 500)
        {
            activity.SetStatus(ActivityStatusCode.Error, record.Error);
        }
    }
}
