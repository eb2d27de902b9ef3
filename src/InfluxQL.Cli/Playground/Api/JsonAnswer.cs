using System.Buffers;
using System.Text.Json;
using InfluxQL.Cli.Rendering;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>Sends answers as JSON. An answer is complete before its first byte is sent, so that none ends in the middle.</summary>
internal static class JsonAnswer
{
    /// <summary>Sends what is written.</summary>
    public static async Task Send(HttpContext context, Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, JsonText.OneLine))
        {
            write(writer);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = buffer.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        }
    }

    /// <summary>Sends a sentence that says what is wrong.</summary>
    public static Task SendError(HttpContext context, int status, string message) => Send(
        context,
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("error", message);
            writer.WriteEndObject();
        },
        status);
}
