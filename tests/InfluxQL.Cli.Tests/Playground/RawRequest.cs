using System.Net.Sockets;
using System.Text;

namespace InfluxQL.Cli.Playground;

/// <summary>Requests that no client would send.</summary>
internal static class RawRequest
{
    /// <summary>Sends bytes and reads what comes until the server closes the connection.</summary>
    public static async Task<string> Send(Uri address, string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, patience.Token);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(patience.Token);
    }
}
