using System.Net.Sockets;
using System.Text;
using InfluxQL.Gateway.Upstream;

namespace InfluxQL.Gateway.Writing;

/// <summary>
/// A server that never answers and puts down the bytes of the write that it gets, until the other side closes the
/// connection. Other requests are not its own: a test that wants a port without a server may have had this one before.
/// </summary>
internal sealed class RecordedBytes : IAsyncDisposable
{
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RawServer _server;

    public RecordedBytes()
    {
        _server = new RawServer(RecordAsync);
    }

    public Uri Address => _server.Address;

    /// <summary>Ends when the head of a request has come.</summary>
    public Task Begun => _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>All bytes, when the connection is closed.</summary>
    public Task<string> Closed => _closed.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Whether anything of a write has come.</summary>
    public bool HasBegun => _begun.Task.IsCompleted;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task RecordAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        byte[] part = new byte[64 * 1024];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(part, cancellationToken)) > 0)
            {
                bytes.Write(part, 0, count);
                if (IsWrite(bytes))
                {
                    _begun.TrySetResult();
                }
            }
        }
        catch (IOException)
        {
            // A reset closes it, too.
        }

        if (IsWrite(bytes))
        {
            _closed.TrySetResult(Encoding.UTF8.GetString(bytes.ToArray()));
        }
    }

    private static bool IsWrite(MemoryStream bytes) => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).StartsWith("POST /write?"u8);
}
