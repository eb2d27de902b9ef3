using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace InfluxQL.Gateway.Upstream;

/// <summary>A request as a server got it.</summary>
internal sealed record RecordedRequest(string Method, string Path, string Query, string Protocol, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The fields of the form in the body.</summary>
    public IReadOnlyDictionary<string, string> Form =>
        new FormReader(Body).ReadForm().ToDictionary(pair => pair.Key, (KeyValuePair<string, StringValues> pair) => pair.Value.ToString());

    public static async Task<RecordedRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return new RecordedRequest(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? string.Empty,
            context.Request.Protocol,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
    }
}
