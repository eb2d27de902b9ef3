using System.Text;

namespace InfluxQL.Gateway.Upstream;

/// <summary>The body of a client that waits before it sends.</summary>
internal sealed class SlowStream(string text, TimeSpan wait, Exception? end = null) : MemoryStream(Encoding.ASCII.GetBytes(text))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(wait, cancellationToken);
        int count = await base.ReadAsync(buffer, cancellationToken);
        return count == 0 && end is not null ? throw end : count;
    }

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        CopyAsync(destination, cancellationToken);

    private async Task CopyAsync(Stream destination, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1024];
        int count;
        while ((count = await ReadAsync(buffer, cancellationToken)) > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }
}
