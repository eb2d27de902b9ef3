using System.Net;

namespace InfluxQL.Gateway.Writing;

/// <summary>
/// The body of the request to a server. Where reading or checking fails, so does sending: the request ends without its
/// end, with its connection or stream, and the server cannot take it for complete.
/// </summary>
internal sealed class WriteContent : HttpContent
{
    private readonly WriteBody _body;

    public WriteContent(WriteBody body)
    {
        _body = body;
        Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=utf-8");
    }

    /// <summary>Whether everything was written to the server.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>What went wrong with the client's body; null for nothing.</summary>
    public Exception? Fault { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        try
        {
            await _body.CopyToAsync(stream, cancellationToken);
            IsComplete = true;
        }
        catch (Exception exception) when (exception is Errors.RequestRefusedException or BadHttpRequestException)
        {
            Fault = exception;
            throw;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length.GetValueOrDefault();
        return _body.Length is not null;
    }
}
