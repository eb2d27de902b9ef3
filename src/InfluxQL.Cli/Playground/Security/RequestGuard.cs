using InfluxQL.Cli.Playground.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Cli.Playground.Security;

/// <summary>
/// Refuses what a page of another origin sends. The server listens on loopback only, but a browser on the machine takes
/// requests there for any page; it says so in headers that a page cannot forge.
/// </summary>
internal static class RequestGuard
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="ApiException">It is refused.</exception>
    public static void Check(HttpRequest request)
    {
        if (!IsLoopbackName(request.Host.Host))
        {
            // A name that somebody else's DNS points to this machine gives that somebody's page the right to read answers.
            throw Refuse("The header Host names another machine. Open the playground by the address that it printed, such as http://127.0.0.1:8750/.");
        }

        bool isApi = request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        bool isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isApi || !isRead)
        {
            CheckOrigin(request, isRead);
        }

        if (isApi && HttpMethods.IsPost(request.Method) && !IsJson(request.ContentType))
        {
            // Other types need no leave to be sent across origins.
            throw new ApiException(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON in UTF-8. Send the header Content-Type: application/json.");
        }
    }

    private static void CheckOrigin(HttpRequest request, bool isRead)
    {
        StringValues site = request.Headers["Sec-Fetch-Site"];
        bool isOwnSite = site.Count == 0 || (site.Count == 1 && (site[0] == "same-origin" || (isRead && site[0] == "none")));
        StringValues origin = request.Headers.Origin;
        bool isOwnOrigin = origin.Count == 0
            || (origin.Count == 1 && string.Equals(origin[0], $"http://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
        if (!isOwnSite || !isOwnOrigin)
        {
            throw Refuse("The request comes from a page of another origin. Only the playground's own page may ask its server.");
        }
    }

    private static bool IsLoopbackName(string host) =>
        host is "127.0.0.1" or "[::1]" || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static ApiException Refuse(string message) => new(StatusCodes.Status403Forbidden, message);
}
