using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// What a client is told when the servers fail. The texts name no server: clients need not know the network behind the
/// gateway, and the log names it.
/// </summary>
internal static class UpstreamFaults
{
    /// <summary>When a client may try again where the fault passes by itself.</summary>
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(1);

    /// <summary>No connection: nothing was sent.</summary>
    public static RequestRefusedException Unreachable(Exception cause) => new(
        new GatewayError(
            StatusCodes.Status502BadGateway,
            ErrorCodes.Unavailable,
            "The server behind the gateway cannot be reached, and nothing was sent to it. Try again later, or tell who runs the gateway."),
        cause);

    /// <summary>The connection broke before the answer came: the server may have done what it was asked.</summary>
    public static RequestRefusedException Broken(Exception cause) => new(
        new GatewayError(
            StatusCodes.Status502BadGateway,
            ErrorCodes.Unavailable,
            "The server behind the gateway ended the connection before it answered. It may have done what it was asked."),
        cause);

    /// <summary>The connection broke in the middle of the answer.</summary>
    public static RequestRefusedException BrokenOff(Exception cause) => new(
        new GatewayError(
            StatusCodes.Status502BadGateway,
            ErrorCodes.Unavailable,
            "The answer of the server behind the gateway broke off. What came before is not everything."),
        cause);

    /// <summary>No headers in time.</summary>
    public static RequestRefusedException TooSlow(TimeSpan limit, Exception cause) => new(
        new GatewayError(
            StatusCodes.Status504GatewayTimeout,
            ErrorCodes.Unavailable,
            $"The server behind the gateway did not answer within {limit.TotalSeconds} s. Ask for less, such as a shorter range of time."),
        cause);

    /// <summary>A pause in the middle of the answer.</summary>
    public static RequestRefusedException Stalled(TimeSpan limit, Exception cause) => new(
        new GatewayError(
            StatusCodes.Status504GatewayTimeout,
            ErrorCodes.Unavailable,
            $"The server behind the gateway paused for more than {limit.TotalSeconds} s in the middle of its answer. What came before is not everything."),
        cause);

    /// <summary>Every server that is well has as many requests as it may have.</summary>
    public static RequestRefusedException Busy() => new(
        new GatewayError(
            StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.Unavailable,
            "The servers behind the gateway are busy. Try again.")
        {
            RetryAfter = s_retryAfter,
        });

    /// <summary>No server is well.</summary>
    public static RequestRefusedException NoneHealthy() => new(
        new GatewayError(
            StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.Unavailable,
            "None of the servers behind the gateway can be reached. Try again later, or tell who runs the gateway.")
        {
            RetryAfter = s_retryAfter,
        });
}
