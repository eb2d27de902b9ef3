using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InfluxQL.Gateway.Upstream;

/// <summary>A server that speaks bytes, for what no proper server does.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;
    private int _count;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Answers one connection, which is closed afterwards.</param>
    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync(answer);
    }

    public Uri Address { get; }

    /// <summary>The connections that were accepted.</summary>
    public int Connections => Volatile.Read(ref _count);

    /// <summary>A server that reads the head of a request, sends a text and closes the connection.</summary>
    public static RawServer Sending(string text) => new(async (stream, cancellationToken) =>
    {
        byte[] buffer = new byte[65536];
        await stream.ReadAtLeastAsync(buffer, 1, cancellationToken: cancellationToken);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
    });

    /// <summary>A server that sends a text and then nothing more, with the connection open.</summary>
    public static RawServer Stalling(string text) => new(async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections);
        _end.Dispose();
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _count);
                _connections.Add(ServeAsync(client, answer));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, Func<NetworkStream, CancellationToken, Task> answer)
    {
        using (client)
        {
            try
            {
                await answer(client.GetStream(), _end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or the other side left.
            }
        }
    }
}
