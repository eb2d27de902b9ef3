using System.Diagnostics;
using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// What stands around every endpoint: the headers that all responses carry, the span, the metrics, the line in the log,
/// and the end of requests that fail.
/// </summary>
internal sealed class RequestObservation(GatewayMetrics metrics, ILogger<RequestObservation> logger)
{
    /// <summary>The status in log and metrics of a request whose client left before the response began, as proxies note it.</summary>
    public const int ClientClosedRequest = 499;

    /// <summary>Wraps an endpoint.</summary>
    /// <param name="operation">The name of what it does, such as <c>query</c>: one of a few, since it is a label of metrics.</param>
    /// <param name="handler">The endpoint; it may throw <see cref="RequestRefusedException"/>.</param>
    public RequestDelegate Observe(string operation, RequestDelegate handler) => context => RunAsync(operation, handler, context);

    private async Task RunAsync(string operation, RequestDelegate handler, HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        RequestRecord record = RequestRecord.Of(context);
        context.Features.Set<IHttpResponseBodyFeature>(
            new CountedResponseBody(context, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), record));
        ResponseIdentity.Set(context);
        metrics.Begin(operation);
        using Activity? activity = RequestTracing.Start(operation, context);
        try
        {
            await handler(context);
        }
        catch (Exception exception) when (IsClientGone(exception, context, record))
        {
            record.ClientLeft = true;
            record.Error = "The client closed the connection.";
            context.Abort();
        }
        catch (Exception exception)
        {
            await FailAsync(operation, context, record, exception);
        }

        int status = record.ClientLeft && !context.Response.HasStarted ? ClientClosedRequest : context.Response.StatusCode;
        TimeSpan duration = Stopwatch.GetElapsedTime(start);
        metrics.End(operation, status, duration, record);
        Log(operation, context.Request.Method, status, duration, record);
        if (activity is not null)
        {
            RequestTracing.Describe(activity, context.Request.Method, status, record);
        }
    }

    // A fault of the gateway's own that happens to meet a client who leaves is none of these and is reported.
    private static bool IsClientGone(Exception exception, HttpContext context, RequestRecord record) =>
        exception is OperationCanceledException or IOException or HttpRequestException or RequestRefusedException
        && (record.ClientLeft || context.RequestAborted.IsCancellationRequested);

    private async Task FailAsync(string operation, HttpContext context, RequestRecord record, Exception exception)
    {
        GatewayError error = ErrorOf(operation, exception);
        metrics.Reject(error);
        foreach (Diagnostic diagnostic in error.Diagnostics)
        {
            if (!record.DiagnosticIds.Contains(diagnostic.Id))
            {
                record.AddDiagnostic(diagnostic.Id);
            }
        }

        if (context.Response.HasStarted)
        {
            // An answer that breaks off must not look complete: without its end the client sees a fault.
            context.Abort();
        }
        else
        {
            try
            {
                await ErrorResponse.WriteAsync(context, error);
            }
            catch (Exception fault) when (IsClientGone(fault, context, record))
            {
                record.ClientLeft = true;
            }
        }

        // After the response, which puts the whole text down.
        record.Error = LogText.Of(error);
    }

    private GatewayError ErrorOf(string operation, Exception exception)
    {
        switch (exception)
        {
            case RequestRefusedException refused:
                if (refused.InnerException is { } cause && refused.Error.Status >= StatusCodes.Status500InternalServerError)
                {
                    RequestLog.Fault(logger, cause, operation, TraceId);
                }

                return refused.Error;
            case BadHttpRequestException bad:
                return new GatewayError(
                    bad.StatusCode,
                    bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.TooLarge : ErrorCodes.Invalid,
                    $"The request cannot be read: {bad.Message}");
            default:
                RequestLog.Failed(logger, exception, operation, TraceId);
                return new GatewayError(
                    StatusCodes.Status500InternalServerError,
                    ErrorCodes.Internal,
                    "The gateway failed over this request. Its log says why; look for the Request-Id or the time of the request.");
        }
    }

    private static string TraceId => Activity.Current?.TraceId.ToString() ?? LogText.Nothing;

    private void Log(string operation, string method, int status, TimeSpan duration, RequestRecord record)
    {
        LogLevel level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information;
        if (!logger.IsEnabled(level))
        {
            return;
        }

        RequestLog.Request(
            logger,
            level,
            operation,
            LogText.Clean(method),
            status,
            Math.Round(duration.TotalMilliseconds, 3),
            LogText.Clean(record.TokenName),
            LogText.Clean(record.Database),
            Join(record.StatementKinds),
            Join(record.DiagnosticIds),
            LogText.Clean(record.Upstream),
            Math.Round(record.UpstreamTime.TotalMilliseconds, 3),
            record.RequestBytes,
            record.ResponseBytes,
            TraceId,
            LogText.Clean(record.Error));
    }

    private static string Join(IReadOnlyList<string> words) => words.Count switch
    {
        0 => LogText.Nothing,
        1 => words[0],
        _ => LogText.Clean(string.Join(',', words)),
    };
}
