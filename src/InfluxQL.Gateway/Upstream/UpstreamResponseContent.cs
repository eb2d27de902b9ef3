using System.Net;

namespace InfluxQL.Gateway.Upstream;

/// <summary>The content of a server's answer, with the headers that it came with.</summary>
internal sealed class UpstreamResponseContent : HttpContent
{
    private readonly UpstreamResponseStream _body;

    public UpstreamResponseContent(UpstreamResponseStream body, HttpContent original)
    {
        _body = body;
        foreach (KeyValuePair<string, IEnumerable<string>> header in original.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_body);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => _body;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _body.CopyToAsync(stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _body.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }
}
