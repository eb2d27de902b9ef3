using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Security;

/// <summary>The headers of every answer: what the page may load and talk to, and who may embed it.</summary>
internal static class SecurityHeaders
{
    /// <summary>Sets them.</summary>
    /// <param name="headers">The headers of an answer.</param>
    /// <param name="styleNonce">What lets the editor of this one answer add styles; null where nothing may.</param>
    public static void Apply(IHeaderDictionary headers, string? styleNonce = null)
    {
        headers.ContentSecurityPolicy = PolicyWith(styleNonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static string PolicyWith(string? styleNonce)
    {
        string nonce = styleNonce is null ? string.Empty : $" 'nonce-{styleNonce}'";
        return $"default-src 'none'; script-src 'self'; style-src 'self'{nonce}; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
