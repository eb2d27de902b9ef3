using System.Buffers;
using System.IO.Pipelines;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// The body of a response whose bytes leave when there are many or somebody flushes, else with the end of the response: a
/// small answer goes out in one piece with its headers.
/// </summary>
internal sealed class GatheredBody(HttpResponse response) : WriteOnlyStream
{
    private const int Many = 16 * 1024;

    private int _waiting;

    private PipeWriter Writer => response.BodyWriter;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Writer.Write(buffer.Span);
        _waiting += buffer.Length;
        return _waiting < Many ? ValueTask.CompletedTask : new ValueTask(FlushAsync(cancellationToken));
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        _waiting = 0;
        await Writer.FlushAsync(cancellationToken);
    }
}
