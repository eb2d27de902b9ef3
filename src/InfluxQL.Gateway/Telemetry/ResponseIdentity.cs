using System.Buffers;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>The headers that every response of InfluxDB 1.x carries, and so every one of the gateway.</summary>
internal static class ResponseIdentity
{
    private const int MaximumIdLength = 128;

    private static readonly SearchValues<char> s_idCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/+=@");

    /// <summary>
    /// Sets them. The ID of the request is the client's <c>X-Request-Id</c> or <c>Request-Id</c> where that is a plain word
    /// of at most 128 characters, else a new one.
    /// </summary>
    public static void Set(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers["X-Influxdb-Version"] = GatewayVersion.HeaderValue;
        headers["X-Influxdb-Build"] = GatewayVersion.Build;
        string id = GivenId(context.Request.Headers, "X-Request-Id") ?? GivenId(context.Request.Headers, "Request-Id") ?? NewId();
        headers["Request-Id"] = id;
        headers["X-Request-Id"] = id;
    }

    // An ID has to be different from others, not secret; the system's generator would be asked for each request.
    private static string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private static string? GivenId(IHeaderDictionary headers, string name)
    {
        string? id = headers.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues values) && values.Count == 1 ? values[0] : null;
        return id is { Length: > 0 and <= MaximumIdLength } && !id.AsSpan().ContainsAnyExcept(s_idCharacters) ? id : null;
    }
}
