namespace InfluxQL.Gateway.Errors;

/// <summary>
/// Ends a request with an error. Where the response has not begun, the client gets the error as status and body; where
/// it has, the stream that is being written ends it in the form of the v1 API.
/// </summary>
/// <param name="error">What the client is told.</param>
/// <param name="cause">What led to it, for the log; null where the request itself is the cause.</param>
internal sealed class RequestRefusedException(GatewayError error, Exception? cause = null) : Exception(error.Message, cause)
{
    /// <summary>What the client is told.</summary>
    public GatewayError Error { get; } = error;
}
