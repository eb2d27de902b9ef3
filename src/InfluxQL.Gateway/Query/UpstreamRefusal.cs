using System.Buffers;
using System.Text;
using System.Text.Json;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Query;

/// <summary>Reads what a server answers to a request that it refuses.</summary>
internal static class UpstreamRefusal
{
    private const int MaximumBody = 64 * 1024;
    private const int MaximumText = 1024;

    /// <summary>
    /// The server's error in our form, with its status. A status that says that the gateway is not let in, and one that no
    /// server of the v1 API gives, are faults (502).
    /// </summary>
    /// <param name="response">The response, whose status is not 200.</param>
    /// <param name="server">The name of the server, for the log.</param>
    /// <param name="logger">The log.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    /// <exception cref="RequestRefusedException">It is a fault.</exception>
    public static async Task<GatewayError> ReadAsync(HttpResponseMessage response, string? server, ILogger logger, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            // To the client its own credentials would seem wrong.
            QueryLog.NotLetIn(logger, server, status);
            throw Fault("The server behind the gateway does not let the gateway in or not do this. Tell who runs the gateway: its credentials for the server are wrong or too weak.");
        }

        if (status is < 400 or > 599)
        {
            throw Fault($"The server behind the gateway answered with the status {status}, which is none of the v1 API.");
        }

        (string? text, string? code) = Read(await ReadBodyAsync(response, cancellationToken));
        return new GatewayError(status, code ?? CodeOf(status), text ?? HeaderOf(response) ?? $"The server behind the gateway answered with the status {status} and no reason.")
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    private static RequestRefusedException Fault(string message) =>
        new(new GatewayError(StatusCodes.Status502BadGateway, ErrorCodes.Unavailable, message));

    private static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaximumBody);
        try
        {
            int count = await body.ReadAtLeastAsync(buffer.AsMemory(0, MaximumBody), MaximumBody, throwOnEndOfStream: false, cancellationToken);
            return buffer.AsSpan(0, count).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (string? Text, string? Code) Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return (MemberOf(document.RootElement, "error") ?? MemberOf(document.RootElement, "message"), MemberOf(document.RootElement, "code"));
            }
        }
        catch (JsonException)
        {
            // Some servers, and proxies before them, answer with plain text.
        }

        string text = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, MaximumText)).Trim();
        return (text.Length == 0 || text[0] == '<' ? null : text, null);
    }

    private static string? MemberOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text ? text : null;

    private static string? HeaderOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Influxdb-Error", out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => ErrorCodes.NotFound,
        StatusCodes.Status405MethodNotAllowed => ErrorCodes.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => ErrorCodes.TooLarge,
        StatusCodes.Status429TooManyRequests => ErrorCodes.TooManyRequests,
        < StatusCodes.Status500InternalServerError => ErrorCodes.Invalid,
        StatusCodes.Status500InternalServerError => ErrorCodes.Internal,
        _ => ErrorCodes.Unavailable,
    };
}
