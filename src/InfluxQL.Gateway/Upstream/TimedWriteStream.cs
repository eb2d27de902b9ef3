namespace InfluxQL.Gateway.Upstream;

/// <summary>Writes to a server, whose time runs during each write.</summary>
internal sealed class TimedWriteStream(Stream stream, UpstreamDeadline deadline, TimeSpan limit) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ValueTask write = stream.WriteAsync(buffer, cancellationToken);
        return write.IsCompletedSuccessfully ? write : AwaitAsync(write);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken) =>
        await AwaitAsync(new ValueTask(stream.FlushAsync(cancellationToken)));

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask AwaitAsync(ValueTask write)
    {
        deadline.Start(limit);
        await write;
        deadline.Stop();
    }
}
