using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using InfluxQL.Cli.Playground.Api;
using InfluxQL.Cli.Playground.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Cli.Playground.Pages;

/// <summary>Serves the page and its files. Each is read once.</summary>
internal sealed class AssetEndpoint
{
    /// <summary>What stands in index.html for the nonce of an answer.</summary>
    public const string NoncePlaceholder = "__CSP_NONCE__";

    private const string PageName = "index.html";

    private readonly ConcurrentDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    /// <summary>Serves the page itself, with a nonce that no other answer has.</summary>
    public async Task ServePage(HttpContext context)
    {
        string page = Encoding.UTF8.GetString(Require(PageName).Content.Span);
        string nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        SecurityHeaders.Apply(context.Response.Headers, nonce);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    /// <summary>Serves a file below <c>/assets</c>. Caches ask each time whether it changed: another version of the tool has the same address.</summary>
    public async Task ServeFile(HttpContext context)
    {
        string path = (string?)context.Request.RouteValues["path"] ?? string.Empty;
        Asset asset = path == PageName ? throw NotFound() : Require(path);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = asset.Tag;
        IList<EntityTagHeaderValue> known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(tag => tag.Tag == "*" || tag.Tag == asset.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted);
        }
    }

    private Asset Require(string path)
    {
        // Only what exists is kept, so that requests for nonsense take no memory.
        if (_assets.TryGetValue(path, out Asset? asset))
        {
            return asset;
        }

        asset = Asset.Find(path) ?? throw NotFound();
        return _assets.GetOrAdd(path, asset);
    }

    private static ApiException NotFound() => new(StatusCodes.Status404NotFound, "The playground has no such file. Open / for the page.");
}
