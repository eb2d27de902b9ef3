using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Text;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Gateway.Errors;

/// <summary>Writes the response to a request that is refused or failed before a byte of its response left.</summary>
internal static class ErrorResponse
{
    /// <summary>Proxies and clients bound a header; this much of the message fits everywhere.</summary>
    private const int MaxHeaderLength = 1024;

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes status, headers and body: <c>error</c> for clients of 1.x, <c>code</c> and <c>message</c> for newer ones,
    /// <c>diagnostics</c> for errors in a query.
    /// </summary>
    /// <param name="context">The request; its response must not have started.</param>
    /// <param name="error">What the client is told.</param>
    public static async Task WriteAsync(HttpContext context, GatewayError error)
    {
        RequestRecord.Of(context).Error = error.Message;
        byte[] body = CreateBody(error);
        HttpResponse response = context.Response;
        response.StatusCode = error.Status;
        response.Headers.Remove(HeaderNames.ContentEncoding);
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        response.Headers["X-Influxdb-Version"] = GatewayVersion.HeaderValue;
        response.Headers["X-Influxdb-Error"] = ToHeaderValue(error.Message);
        if (error.RetryAfter is { } retryAfter)
        {
            // The header knows whole seconds; less than it says would come too early.
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = new(["Basic realm=\"InfluxDB\"", "Bearer realm=\"InfluxDB\""]);
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>The message as one legal line: printable ASCII of bounded length.</summary>
    internal static string ToHeaderValue(string message)
    {
        var value = new StringBuilder(Math.Min(message.Length, MaxHeaderLength));
        foreach (Rune rune in message.EnumerateRunes())
        {
            if (value.Length == MaxHeaderLength)
            {
                break;
            }

            value.Append(rune.Value is >= ' ' and <= '~' ? (char)rune.Value : Rune.IsWhiteSpace(rune) ? ' ' : '?');
        }

        return value.ToString().Trim();
    }

    private static byte[] CreateBody(GatewayError error)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_json))
        {
            writer.WriteStartObject();
            writer.WriteString("error", error.Message);
            writer.WriteString("code", error.Code);
            writer.WriteString("message", error.Message);
            if (error.Diagnostics.Count > 0)
            {
                WriteDiagnostics(writer, error);
            }

            writer.WriteEndObject();
        }

        // InfluxDB ends its answers with the end of a line, and so a terminal shows them well.
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, GatewayError error)
    {
        SourceText? text = error.Query is null ? null : SourceText.From(error.Query);
        writer.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in error.Diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("id", diagnostic.Id);
            writer.WriteString("severity", NameOf(diagnostic.Severity));
            writer.WriteString("message", diagnostic.Message);
            if (text is not null)
            {
                LinePosition position = text.GetLinePosition(diagnostic.Span.Start);
                writer.WriteNumber("line", position.Line + 1);
                writer.WriteNumber("column", position.Character + 1);
                writer.WriteNumber("offset", diagnostic.Span.Start);
                writer.WriteNumber("length", diagnostic.Span.Length);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
