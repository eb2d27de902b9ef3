namespace InfluxQL.Gateway.Upstream;

/// <summary>What is logged about the servers behind the gateway.</summary>
internal static partial class UpstreamLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The server {Server} is taken out until it answers a check: {Problem}")]
    public static partial void TakenOut(ILogger logger, string server, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server {Server} says that it is {Product}, but the target is {Target} ({TargetId}), for which queries and writes are checked and rewritten. Set --target or profile.target to what the server runs.")]
    public static partial void IsNotTheTarget(ILogger logger, string server, string product, string target, string targetId);

    [LoggerMessage(Level = LogLevel.Information, Message = "The server {Server} answers again.")]
    public static partial void Back(ILogger logger, string server);
}
