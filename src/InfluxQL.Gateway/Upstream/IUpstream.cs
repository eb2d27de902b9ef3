using InfluxQL.Gateway.Telemetry;

namespace InfluxQL.Gateway.Upstream;

/// <summary>Sends requests to the servers behind the gateway.</summary>
internal interface IUpstream
{
    /// <summary>
    /// Sends a request to a healthy server and returns when its headers have come; the body is read as a stream that fails
    /// with <see cref="Errors.RequestRefusedException"/> when it breaks off or pauses too long. The server's credentials are added.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="pathAndQuery">The path with its query, such as <c>/write?db=d</c>, relative to the server's address.</param>
    /// <param name="content">The body; null for none. It is sent once: a request whose body may have been sent is not tried again.</param>
    /// <param name="accept">The header <c>Accept</c>; null for JSON. With it the answer keeps its <c>Content-Type</c>.</param>
    /// <param name="record">Where the server's name and time are put down.</param>
    /// <param name="cancellationToken">Ends the request, at the server too.</param>
    /// <exception cref="Errors.RequestRefusedException">No server can be reached (502), none is healthy (503), or it took too long (504).</exception>
    Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string pathAndQuery,
        HttpContent? content,
        string? accept,
        RequestRecord record,
        CancellationToken cancellationToken);
}
