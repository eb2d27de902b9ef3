using System.Text.Json;

namespace InfluxQL.Cli.Connections;

/// <summary>What a server says beside a status that is no success.</summary>
/// <param name="Text">A sentence of the server, without the secret should the server repeat it.</param>
/// <param name="IsOfApi">It comes as the v1 API gives errors, and not as some other program does.</param>
internal sealed record ServerErrorText(string Text, bool IsOfApi)
{
    private const int MaximumBytes = 64 * 1024;
    private const int MaximumText = 1000;

    /// <summary>Reads it: the member error of JSON (of newer products: message), or the first line of a plain text.</summary>
    /// <returns>Null where there is nothing for people, such as a page of HTML.</returns>
    public static async Task<ServerErrorText?> ReadAsync(HttpResponseMessage response, ServerCredentials credentials, CancellationToken cancellationToken)
    {
        string body = await ReadBodyAsync(response, cancellationToken);
        if (body.StartsWith('{'))
        {
            return ReadJson(body) is { } error ? new ServerErrorText(Shorten(credentials.Redact(error)), IsOfApi: true) : null;
        }

        bool isPlain = response.Content.Headers.ContentType?.MediaType is null or "text/plain";
        return isPlain && body.Length > 0 ? new ServerErrorText(Shorten(credentials.Redact(body.Split('\n')[0].TrimEnd('\r'))), IsOfApi: false) : null;
    }

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        byte[] buffer = new byte[MaximumBytes];
        int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, length).Trim();
    }

    private static string? ReadJson(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            foreach (string member in (ReadOnlySpan<string>)["error", "message"])
            {
                if (document.RootElement.TryGetProperty(member, out JsonElement value)
                    && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It only looked like JSON, or its text is no Unicode: nothing to show.
        }

        return null;
    }

    private static string Shorten(string text) => text.Length <= MaximumText ? text : text[..MaximumText] + "…";
}
