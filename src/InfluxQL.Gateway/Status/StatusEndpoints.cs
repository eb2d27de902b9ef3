using System.Text;
using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;

namespace InfluxQL.Gateway.Status;

/// <summary>The endpoints for clients that look whether the gateway is there, and for those who watch it.</summary>
internal sealed class StatusEndpoints
{
    private const string Json = "application/json";

    private readonly Authenticator _authenticator;
    private readonly IUpstreamHealth _health;
    private readonly PrometheusMetrics _metrics;

    /// <summary>Creates them, and the metric of the upstreams' health.</summary>
    public StatusEndpoints(Authenticator authenticator, IUpstreamHealth health, GatewayMetrics meters, PrometheusMetrics metrics)
    {
        _authenticator = authenticator;
        _health = health;
        _metrics = metrics;
        UpstreamGauge.Add(meters, health);
    }

    /// <summary>
    /// <c>/ping</c>: says that the gateway is there, not how the upstreams are. <c>verbose</c> is true for anything but
    /// nothing, <c>0</c> and <c>false</c>, as in InfluxDB 1.x.
    /// </summary>
    public async Task PingAsync(HttpContext context)
    {
        RequireGetOrHead(context);
        if (context.Request.Query["verbose"].FirstOrDefault() is null or "" or "0" or "false")
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await SendAsync(context, Json, Encoding.UTF8.GetBytes($$"""{"version":"{{GatewayVersion.HeaderValue}}"}""" + "\n"));
    }

    /// <summary><c>/health</c>: 200 where at least one upstream is well, else 503. Callers that are trusted see which.</summary>
    public async Task HealthAsync(HttpContext context)
    {
        RequireGetOrHead(context);
        byte[] body = HealthReport.Create(_health.GetStates(), IsTrusted(context), out bool isHealthy);
        context.Response.StatusCode = isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await SendAsync(context, Json, body);
    }

    /// <summary><c>/metrics</c>: for callers that are trusted.</summary>
    public async Task MetricsAsync(HttpContext context)
    {
        RequireGetOrHead(context);
        if (!Authenticator.IsFromLoopback(context))
        {
            _authenticator.Authenticate(context, PasswordOf(context));
        }

        using var body = new MemoryStream();
        await _metrics.WriteAsync(body, context.RequestAborted);
        await SendAsync(context, PrometheusMetrics.ContentType, body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private bool IsTrusted(HttpContext context)
    {
        if (Authenticator.IsFromLoopback(context))
        {
            return true;
        }

        if (_authenticator.IsOpen || (context.Request.Headers.Authorization.Count == 0 && PasswordOf(context) is null))
        {
            return false;
        }

        try
        {
            _authenticator.Authenticate(context, PasswordOf(context));
            return true;
        }
        catch (RequestRefusedException)
        {
            // /health is open, so an unknown token only means that less is shown.
            return false;
        }
    }

    private static string? PasswordOf(HttpContext context) => context.Request.Query["p"].FirstOrDefault();

    private static void RequireGetOrHead(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            throw new RequestRefusedException(new GatewayError(
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.MethodNotAllowed,
                "This path takes GET and HEAD."));
        }
    }

    private static async Task SendAsync(HttpContext context, string type, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
