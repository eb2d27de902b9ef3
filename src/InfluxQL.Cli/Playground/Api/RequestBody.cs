using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>Reads bodies whole.</summary>
internal static class RequestBody
{
    /// <summary>The greatest length in bytes.</summary>
    public const int Limit = 4 * 1024 * 1024;

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is too long, or breaks off.</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, Limit));
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
