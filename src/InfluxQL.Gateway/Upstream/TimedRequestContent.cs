using System.Net;

namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// The body of a request to a server that comes from a client as it is sent: the time that the server has runs while it
/// takes bytes and once it has all, not while the client sends.
/// </summary>
internal sealed class TimedRequestContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly UpstreamDeadline _deadline;
    private readonly TimeSpan _limit;

    public TimedRequestContent(HttpContent content, UpstreamDeadline deadline, TimeSpan limit)
    {
        _content = content;
        _deadline = deadline;
        _limit = limit;
        foreach (KeyValuePair<string, IEnumerable<string>> header in content.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _deadline.Stop();
        await _content.CopyToAsync(new TimedWriteStream(stream, _deadline, _limit), context, cancellationToken);
        _deadline.Start(_limit);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength.GetValueOrDefault();
        return _content.Headers.ContentLength is not null;
    }
}
