using InfluxQL.Gateway.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace InfluxQL.Gateway.Protection;

/// <summary>Opens the bodies of requests.</summary>
internal static class RequestBody
{
    /// <summary>
    /// Gives the body of a request as a stream that is unpacked, counted and bounded. It is disposed with the request at
    /// the latest. Reading it fails with <see cref="RequestRefusedException"/>: 413 beyond the limit, 408 when the body
    /// takes too long, 400 when it breaks off or is not what it says.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">The bytes that it may have, packed as well as unpacked.</param>
    /// <param name="timeout">How long the client may take over sending it, from now on.</param>
    /// <exception cref="RequestRefusedException">Its encoding is not known (415), or it says itself that it is too large (413).</exception>
    public static Stream Open(HttpContext context, long limit, TimeSpan timeout)
    {
        bool isPacked = IsPacked(context);
        if (context.Request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        // The limit here takes the place of the server's own, which is for every endpoint of the host.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var received = new ReceivedBody(context, limit, timeout);
        context.Response.RegisterForDispose(received);
        if (!isPacked)
        {
            return received;
        }

        var unpacked = new UnpackedBody(received, limit);
        context.Response.RegisterForDispose(unpacked);
        return unpacked;
    }

    /// <summary>The error for a body beyond a limit.</summary>
    public static RequestRefusedException TooLarge(long limit) =>
        new(new GatewayError(StatusCodes.Status413PayloadTooLarge, ErrorCodes.TooLarge, $"The body of the request is larger than {limit} bytes. Send it in parts."));

    private static bool IsPacked(HttpContext context)
    {
        StringValues encoding = context.Request.Headers.ContentEncoding;
        string name = encoding.Count == 0 ? string.Empty : encoding.ToString().Trim();
        switch (name.ToLowerInvariant())
        {
            case "" or "identity":
                return false;
            case "gzip" or "x-gzip":
                return true;
            default:
                context.Response.Headers.AcceptEncoding = "gzip, identity";
                throw new RequestRefusedException(new GatewayError(
                    StatusCodes.Status415UnsupportedMediaType,
                    ErrorCodes.Invalid,
                    $"The Content-Encoding {name} is not known. Use gzip, or none."));
        }
    }
}
