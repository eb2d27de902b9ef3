using System.Net.Sockets;
using System.Text;
using InfluxQL.Gateway.Upstream;

namespace InfluxQL.Gateway.Faults;

/// <summary>
/// A server that does to the requests of a client what the test says, and is a proper one for health checks and, when
/// nothing is said any more, for the rest.
/// </summary>
internal sealed class ScriptedUpstream : IAsyncDisposable
{
    /// <summary>What it answers to a query when it is well.</summary>
    public const string GoodAnswer = """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","value"],"values":[["2020-01-01T00:00:00Z",1]]}]}]}""" + "\n";

    private readonly RawServer _server;
    private volatile Func<NetworkStream, CancellationToken, Task>? _fault;

    /// <summary>Starts a server that is well.</summary>
    public ScriptedUpstream()
    {
        _server = new RawServer(ServeAsync);
    }

    /// <summary>Its address.</summary>
    public Uri Address => _server.Address;

    /// <summary>The last request, head and body as they came; empty before the first.</summary>
    public RawRequest? LastRequest { get; private set; }

    /// <summary>What is done after a whole request was read; null for a proper answer.</summary>
    public Func<NetworkStream, CancellationToken, Task>? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>Sends a text and closes the connection.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Send(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return async (stream, cancellationToken) => await stream.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>Sends a text and then nothing more, with the connection open.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Stall(string text) => async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    };

    /// <summary>Sends a text and resets the connection.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Reset(string text) => async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        stream.Socket.LingerState = new LingerOption(true, 0);
        stream.Socket.Close();
    };

    /// <summary>Sends a text a byte at a time.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Drip(string text, TimeSpan pause) => async (stream, cancellationToken) =>
    {
        stream.Socket.NoDelay = true;
        foreach (byte value in Encoding.Latin1.GetBytes(text))
        {
            await stream.WriteAsync(new byte[] { value }, cancellationToken);
            await Task.Delay(pause, cancellationToken);
        }
    };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        while (await RawRequest.ReadAsync(stream, cancellationToken) is { } request)
        {
            if (request.Head.StartsWith("GET /ping", StringComparison.Ordinal))
            {
                await Send("HTTP/1.1 204 No Content\r\n\r\n")(stream, cancellationToken);
                continue;
            }

            LastRequest = request;
            if (_fault is { } fault)
            {
                await fault(stream, cancellationToken);
                return;
            }

            await Send(request.Head.StartsWith("POST /write", StringComparison.Ordinal)
                ? "HTTP/1.1 204 No Content\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {GoodAnswer.Length}\r\n\r\n{GoodAnswer}")(stream, cancellationToken);
        }
    }
}
