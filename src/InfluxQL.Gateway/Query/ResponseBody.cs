using System.IO.Compression;
using InfluxQL.Gateway.Responses;
using InfluxQL.Gateway.Streams;
using InfluxQL.Rewriting;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// The body of a response with the headers that say what it is; packed where the client takes gzip. The packer, which holds
/// much memory, is made when the first byte is to leave.
/// </summary>
internal sealed class ResponseBody(HttpContext context, ResponseFormat format) : WriteOnlyStream
{
    private readonly HttpResponse _response = context.Response;
    private readonly GatheredBody _gathered = new(context.Response);
    private GZipStream? _packer;

    private Stream Target => _packer ?? (Stream)_gathered;

    /// <summary>Sets the headers; before the first byte.</summary>
    public void Start()
    {
        _response.StatusCode = StatusCodes.Status200OK;
        _response.ContentType = format switch
        {
            ResponseFormat.Csv => "text/csv",
            ResponseFormat.MessagePack => ResultRelay.MessagePackType,
            _ => "application/json",
        };
        _response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (TakesGzip(context.Request))
        {
            _response.Headers.ContentEncoding = "gzip";
            _packer = new GZipStream(_gathered, CompressionLevel.Fastest, leaveOpen: true);
        }
    }

    /// <summary>
    /// Writes the end of what is packed, and sends what waits. It is left out where a response breaks off: then the client
    /// sees that it is incomplete.
    /// </summary>
    public async ValueTask CompleteAsync()
    {
        if (_packer is not null)
        {
            await _packer.DisposeAsync();
        }

        await _gathered.CompleteAsync(context.RequestAborted);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Target.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Target.FlushAsync(cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gathered.Dispose();
        }

        base.Dispose(disposing);
    }

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
