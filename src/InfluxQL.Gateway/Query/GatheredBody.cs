using System.Buffers;
using System.IO.Pipelines;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// The body of a response whose bytes leave when there are many or somebody flushes, else with the end of the response: a
/// small answer goes out in one piece with its headers.
/// </summary>
internal sealed class GatheredBody(HttpResponse response) : Stream
{
    private const int Many = 16 * 1024;

    private int _waiting;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private PipeWriter Writer => response.BodyWriter;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Writer.Write(buffer.Span);
        _waiting += buffer.Length;
        return _waiting < Many ? ValueTask.CompletedTask : new ValueTask(FlushAsync(cancellationToken));
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        _waiting = 0;
        await Writer.FlushAsync(cancellationToken);
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
