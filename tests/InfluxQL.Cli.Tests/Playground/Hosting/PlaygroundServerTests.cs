using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace InfluxQL.Cli.Playground.Hosting;

public sealed class PlaygroundServerTests
{
    [Fact]
    public async Task It_listens_on_loopback_only_whatever_the_environment_says()
    {
        // Variables that a web server of this framework usually reads.
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://0.0.0.0:0");
        Environment.SetEnvironmentVariable("Kestrel__Endpoints__Other__Url", "http://0.0.0.0:0");
        try
        {
            HashSet<string> before = [.. Listening()];
            await using PlaygroundServer server = await PlaygroundServer.StartAsync(new PlaygroundSettings { Port = 0 });

            Listening().Where(end => !before.Contains(end)).ShouldContain($"127.0.0.1:{server.Address.Port}");
            foreach (IPEndPoint end in IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == server.Address.Port))
            {
                IPAddress.IsLoopback(end.Address).ShouldBeTrue();
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
            Environment.SetEnvironmentVariable("Kestrel__Endpoints__Other__Url", null);
        }
    }

    [Fact]
    public async Task A_fixed_port_is_taken_on_loopback_only()
    {
        int port = FreePort();
        await using PlaygroundServer server = await PlaygroundServer.StartAsync(new PlaygroundSettings { Port = port });

        IPEndPoint[] ends = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port)];
        ends.ShouldNotBeEmpty();
        ends.ShouldAllBe(end => IPAddress.IsLoopback(end.Address));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        PlaygroundStartException exception = await Should.ThrowAsync<PlaygroundStartException>(
            () => PlaygroundServer.StartAsync(new PlaygroundSettings { Port = port }));

        exception.Message.ShouldBe($"Port {port} is taken, perhaps by another playground. End it, or choose another port: --port 0 takes any free one.");
    }

    [Fact]
    public async Task It_ends_within_seconds_although_a_client_holds_a_connection()
    {
        PlaygroundServer server = await PlaygroundServer.StartAsync(new PlaygroundSettings { Port = 0 });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await client.GetStream().WriteAsync("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static IEnumerable<string> Listening() =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.ToString());

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
