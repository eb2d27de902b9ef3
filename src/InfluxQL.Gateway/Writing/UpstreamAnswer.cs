using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Writing;

/// <summary>What a server says of a write, for the client.</summary>
internal static class UpstreamAnswer
{
    private const int LongestText = 64 * 1024;

    /// <summary>
    /// The error that an answer stands for; null where the server did what it was asked. What is wrong with the write
    /// passes through with status and text, such as <c>partial write: …</c> of InfluxDB 1.x; what is wrong between gateway and
    /// server is 502.
    /// </summary>
    public static async Task<GatewayError?> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // Every InfluxDB says 204. Another success is that of something else, such as the page of a proxy in between.
        if (response.StatusCode == HttpStatusCode.NoContent)
        {
            return null;
        }

        int status = (int)response.StatusCode;
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return new GatewayError(
                StatusCodes.Status502BadGateway,
                ErrorCodes.Unavailable,
                $"The server behind the gateway does not let the gateway write (status {status}). Tell who runs the gateway: its credentials for the server are wrong, or lack a right.");
        }

        if (status < StatusCodes.Status400BadRequest)
        {
            return new GatewayError(
                StatusCodes.Status502BadGateway,
                ErrorCodes.Unavailable,
                $"The server behind the gateway answered with the status {status}, which says nothing about a write. Tell who runs the gateway.");
        }

        string? text = await ReadTextAsync(response, cancellationToken);
        return new GatewayError(status, CodeOf(status), text ?? $"The server behind the gateway refused the write with the status {status} and no text.")
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => ErrorCodes.NotFound,
        StatusCodes.Status413PayloadTooLarge => ErrorCodes.TooLarge,
        StatusCodes.Status429TooManyRequests => ErrorCodes.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => ErrorCodes.Unavailable,
        >= StatusCodes.Status500InternalServerError => ErrorCodes.Internal,
        _ => ErrorCodes.Invalid,
    };

    // The text of the error, from JSON or plain; null where there is none.
    private static async Task<string?> ReadTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(LongestText);
        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            int length = await body.ReadAtLeastAsync(bytes.AsMemory(0, LongestText), LongestText, throwOnEndOfStream: false, cancellationToken);
            ReadOnlyMemory<byte> read = bytes.AsMemory(0, length);
            string? text = FindMessage(read) ?? Encoding.UTF8.GetString(read.Span).Trim();
            return text.Length == 0 ? null : text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // InfluxDB 1.x has `error`, the others `message` as well or instead.
    private static string? FindMessage(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null : FindText(root, "error") ?? FindText(root, "message");
        }
        catch (JsonException)
        {
            // It is plain text.
            return null;
        }
    }

    private static string? FindText(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
