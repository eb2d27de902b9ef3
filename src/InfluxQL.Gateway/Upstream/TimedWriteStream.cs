using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Upstream;

/// <summary>Writes to a server, whose time runs during each write.</summary>
internal sealed class TimedWriteStream(Stream stream, UpstreamDeadline deadline, TimeSpan limit) : WriteOnlyStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ValueTask write = stream.WriteAsync(buffer, cancellationToken);
        return write.IsCompletedSuccessfully ? write : AwaitAsync(write);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken) =>
        await AwaitAsync(new ValueTask(stream.FlushAsync(cancellationToken)));

    private async ValueTask AwaitAsync(ValueTask write)
    {
        deadline.Start(limit);
        await write;
        deadline.Stop();
    }
}
