using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>A server that says what it is and answers no query but those for names, which it has none of.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _authorizations = [];
    private int _queries;

    public SilentServer()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>How many queries arrived that are not about names.</summary>
    public int Queries => Volatile.Read(ref _queries);

    /// <summary>A query arrived, which stays without an answer.</summary>
    public Task QueryArrived => _arrived.Task;

    /// <summary>The connection of such a query was closed.</summary>
    public Task QueryAbandoned => _abandoned.Task;

    /// <summary>The credentials of each ping.</summary>
    public IEnumerable<string> Authorizations => _authorizations;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                byte[] buffer = new byte[64 * 1024];
                while (await ReadRequest(stream, buffer) is { } request)
                {
                    if (request.StartsWith("GET /ping", StringComparison.Ordinal))
                    {
                        string? header = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Authorization: ", StringComparison.Ordinal));
                        _authorizations.Enqueue(header?["Authorization: ".Length..] ?? "none");
                        await Answer(stream, "204 No Content\r\nX-Influxdb-Build: OSS\r\nX-Influxdb-Version: 1.8.0\r\nContent-Length: 0");
                    }
                    else if (request.Contains("q=SHOW", StringComparison.Ordinal))
                    {
                        const string Nothing = "{\"results\":[{\"statement_id\":0}]}";
                        await Answer(stream, $"200 OK\r\nContent-Type: application/json\r\nContent-Length: {Nothing.Length}\r\n\r\n{Nothing}", hasBody: true);
                    }
                    else
                    {
                        Interlocked.Increment(ref _queries);
                        _arrived.TrySetResult();
                        if (await stream.ReadAsync(buffer) == 0)
                        {
                            _abandoned.TrySetResult();
                        }

                        return;
                    }
                }
            }
            catch (IOException)
            {
                _abandoned.TrySetResult();
            }
        }
    }

    private static ValueTask Answer(NetworkStream stream, string text, bool hasBody = false) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 " + text + (hasBody ? string.Empty : "\r\n\r\n")));

    private static async Task<string?> ReadRequest(NetworkStream stream, byte[] buffer)
    {
        string text = string.Empty;
        while (!IsComplete(text))
        {
            int count = await stream.ReadAsync(buffer);
            if (count == 0)
            {
                return null;
            }

            text += Encoding.ASCII.GetString(buffer, 0, count);
        }

        return text;
    }

    private static bool IsComplete(string text)
    {
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        string? length = text[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
        return length is null || text.Length - end - 4 >= int.Parse(length["Content-Length: ".Length..]);
    }
}
