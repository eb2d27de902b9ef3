using InfluxQL.Formatting;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>The messages about requests.</summary>
internal static partial class RequestLog
{
    /// <summary>The one line of a request.</summary>
    [LoggerMessage(
        EventId = 1,
        EventName = "Request",
        Message = "{Operation} {Method} {Status} in {TotalMs} ms, token {Token}, database {Database}, statements {Statements}, "
            + "diagnostics {Diagnostics}, upstream {Upstream} {UpstreamMs} ms, in {BytesIn}, out {BytesOut}, trace {TraceId}, error {Error}")]
    public static partial void Request(
        ILogger logger,
        LogLevel level,
        string operation,
        string method,
        int status,
        double totalMs,
        string token,
        string database,
        string statements,
        string diagnostics,
        string upstream,
        double upstreamMs,
        long bytesIn,
        long bytesOut,
        string traceId,
        string error);

    /// <summary>A fault of the gateway itself.</summary>
    [LoggerMessage(EventId = 2, EventName = "RequestFailed", Level = LogLevel.Error, Message = "{Operation} failed unexpectedly, trace {TraceId}")]
    public static partial void Failed(ILogger logger, Exception exception, string operation, string traceId);

    /// <summary>What led to an error of status 500 or more that the client was told of in general words.</summary>
    [LoggerMessage(EventId = 3, EventName = "RequestFault", Level = LogLevel.Debug, Message = "{Operation} ended with an error, trace {TraceId}")]
    public static partial void Fault(ILogger logger, Exception exception, string operation, string traceId);

    /// <summary>The text of a query, without passwords, for those who look for a mistake: at the level Debug only.</summary>
    public static void Query(ILogger logger, string text)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            QueryText(logger, LogText.Clean(PasswordRedaction.Redact(text)));
        }
    }

    [LoggerMessage(EventId = 4, EventName = "Query", Level = LogLevel.Debug, Message = "Query {Text}")]
    private static partial void QueryText(ILogger logger, string text);
}
