namespace InfluxQL.Gateway.Query;

/// <summary>What is logged about queries beside the line of each request.</summary>
internal static partial class QueryLog
{
    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "The server {Server} refuses the gateway's own credentials with the status {Status}. Check them in the configuration.")]
    public static partial void NotLetIn(ILogger logger, string? server, int status);

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "A response that had begun was ended with an error: {Error}")]
    public static partial void BrokenOff(ILogger logger, string error, Exception? exception);
}
