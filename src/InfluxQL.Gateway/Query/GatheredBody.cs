using System.Buffers;
using System.IO.Pipelines;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// The body of a response whose bytes leave when there are many or somebody flushes, else with the end of the response: a
/// small answer goes out in one piece with its headers, which say its length. Until then the response can become another.
/// </summary>
internal sealed class GatheredBody(HttpResponse response) : WriteOnlyStream
{
    private const int Small = 64 * 1024;
    private const int Many = 16 * 1024;

    private readonly PooledBuffer _begin = new();
    private bool _hasStarted;
    private int _waiting;

    private PipeWriter Writer => response.BodyWriter;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_hasStarted)
        {
            _begin.Write(buffer.Span);
            return _begin.Length < Small ? ValueTask.CompletedTask : new ValueTask(FlushAsync(cancellationToken));
        }

        Writer.Write(buffer.Span);
        _waiting += buffer.Length;
        return _waiting < Many ? ValueTask.CompletedTask : new ValueTask(FlushAsync(cancellationToken));
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (!_hasStarted)
        {
            await response.StartAsync(cancellationToken);
            SendBegin();
        }

        _waiting = 0;
        await Writer.FlushAsync(cancellationToken);
    }

    /// <summary>Sends what has not left where that is everything.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (!_hasStarted && _begin.Length > 0)
        {
            response.ContentLength = _begin.Length;
            await response.StartAsync(cancellationToken);
            SendBegin();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _begin.Dispose();
        }

        base.Dispose(disposing);
    }

    private void SendBegin()
    {
        _hasStarted = true;
        Writer.Write(_begin.Span);
        _begin.Dispose();
    }
}
