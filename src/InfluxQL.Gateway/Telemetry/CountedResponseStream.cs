using System.IO.Pipelines;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// The body of a response: counts its bytes, fails when the client has gone, and lets others have their turn.
/// </summary>
/// <remarks>
/// The server's own stream swallows at once what is written for a client that has gone, and says that it has only on a
/// thread that must be free for it. So clients that leave by the thousand would have as many long answers read to their
/// end, each on a thread without a pause, before one of them is told. Hence the turns.
/// </remarks>
internal sealed class CountedResponseStream(HttpContext context, PipeWriter inner, RequestRecord record) : WriteOnlyStream
{
    /// <summary>The bytes after which a response that never has to wait lets other work run.</summary>
    private const int Turn = 256 * 1024;

    private int _withoutWaiting;

    /// <exception cref="IOException">The client has gone.</exception>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        record.ResponseBytes += buffer.Length;
        ValueTask<FlushResult> write = inner.WriteAsync(buffer, cancellationToken);
        if (!write.IsCompletedSuccessfully)
        {
            return AwaitAsync(write);
        }

        _ = write.Result;
        Check();
        _withoutWaiting += buffer.Length;
        return _withoutWaiting < Turn ? ValueTask.CompletedTask : YieldAsync();
    }

    /// <exception cref="IOException">The client has gone.</exception>
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        ValueTask<FlushResult> flush = inner.FlushAsync(cancellationToken);
        if (!flush.IsCompletedSuccessfully)
        {
            return AwaitAsync(flush).AsTask();
        }

        _ = flush.Result;
        Check();
        return Task.CompletedTask;
    }

    private void Check()
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            record.ClientLeft = true;
            throw new IOException("The client closed the connection.");
        }
    }

    private async ValueTask AwaitAsync(ValueTask<FlushResult> operation)
    {
        _withoutWaiting = 0;
        await operation;
        Check();
    }

    private async ValueTask YieldAsync()
    {
        _withoutWaiting = 0;
        await Task.Yield();
    }
}
