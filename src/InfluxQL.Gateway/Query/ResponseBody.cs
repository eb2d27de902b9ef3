using System.IO.Compression;
using InfluxQL.Rewriting;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Gateway.Query;

/// <summary>The body of a response with the headers that say what it is; packed where the client takes gzip.</summary>
internal sealed class ResponseBody
{
    private readonly HttpResponse _response;
    private readonly ResponseFormat _format;
    private readonly GZipStream? _packer;

    public ResponseBody(HttpContext context, ResponseFormat format)
    {
        _response = context.Response;
        _format = format;
        _packer = TakesGzip(context.Request) ? new GZipStream(_response.Body, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    /// <summary>Where the body is written.</summary>
    public Stream Stream => _packer ?? _response.Body;

    /// <summary>Sets the headers; before the first byte.</summary>
    public ValueTask StartAsync()
    {
        _response.StatusCode = StatusCodes.Status200OK;
        _response.ContentType = _format switch
        {
            ResponseFormat.Csv => "text/csv",
            ResponseFormat.MessagePack => "application/x-msgpack",
            _ => "application/json",
        };
        _response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (_packer is not null)
        {
            _response.Headers.ContentEncoding = "gzip";
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Writes the end of what is packed. It is left out where a response breaks off: then the client sees that it is incomplete.
    /// </summary>
    public ValueTask CompleteAsync() => _packer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool TakesGzip(HttpRequest request)
    {
        double anything = 0;
        foreach (StringWithQualityHeaderValue encoding in request.GetTypedHeaders().AcceptEncoding)
        {
            if (encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) || encoding.Value.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                return encoding.Quality is not 0;
            }

            if (encoding.Value == "*")
            {
                anything = encoding.Quality ?? 1;
            }
        }

        return anything > 0;
    }
}
