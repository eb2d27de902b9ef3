using System.Net;
using InfluxQL.Cli.Connections;
using InfluxQL.Gateway;
using InfluxQL.Gateway.Options;
using InfluxQL.Json.Configuration;
using InfluxQL.Targets;
using InfluxQL.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Cli.Servers;

/// <summary>
/// A real InfluxDB 1.x with points in it, and a gateway in front of it that wants a token. Without influxd nothing is
/// started; the tests are then skipped.
/// </summary>
public sealed class InfluxAndGateway : IAsyncLifetime
{
    /// <summary>A token that may read the database <c>telegraf</c>.</summary>
    public const string Token = "reader-of-telegraf";

    private InfluxServer? _server;
    private WebApplication? _gateway;

    /// <summary>The server.</summary>
    public InfluxServer Server => _server ?? throw new InvalidOperationException("The server is not started; its tests are skipped.");

    /// <summary>The address of the gateway.</summary>
    public string GatewayAddress =>
        _gateway!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>A new connection to the server.</summary>
    internal ServerConnection Connect() => new(ServerAddress.Parse(Server.Address.AbsoluteUri), ServerCredentials.None);

    /// <summary>A new connection to the gateway.</summary>
    internal ServerConnection ConnectToGateway(string token = Token) => new(ServerAddress.Parse(GatewayAddress), ServerCredentials.OfToken(token));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (InfluxServer.Missing is not null && !TestRequirement.IsMandatory)
        {
            return;
        }

        _server = await InfluxServer.StartAsync();
        await _server.QueryAsync("CREATE DATABASE telegraf; CREATE RETENTION POLICY week ON telegraf DURATION INF REPLICATION 1", string.Empty);
        await _server.WriteAsync(
            """
            cpu,host=a usage=1.5,n=9007199254740993i,s="x",b=true 86400000000000
            cpu,host=b usage=2,n=2i,s="y",b=false 172800000000001
            mem,host=a used=1 172800000000000
            """,
            "telegraf");

        // A table of its own, so that no test sees more rows than it wants.
        await _server.WriteAsync(string.Join('\n', Enumerable.Range(0, 25_000).Select(i => $"many v={i}i {i}")), "telegraf&rp=week");
        _gateway = await StartGatewayAsync(_server);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_gateway is not null)
        {
            using var now = new CancellationTokenSource();
            await now.CancelAsync();
            await _gateway.StopAsync(now.Token);
            await _gateway.DisposeAsync();
        }

        _server?.Dispose();
    }

    private static async Task<WebApplication> StartGatewayAsync(InfluxServer server)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddInfluxQLGateway(options =>
        {
            options.Upstreams = [new UpstreamOptions(server.Address)];
            options.Target = TargetProfiles.OssV1;
            options.Tokens = [new ConfiguredToken("reader", TokenHash.Of(Token), ["telegraf"], [])];
        });
        WebApplication application = builder.Build();
        application.MapInfluxQLGateway();
        await application.StartAsync();
        return application;
    }
}

/// <summary>The tests that share one server and its gateway.</summary>
[CollectionDefinition(Name)]
public sealed class InfluxAndGatewayCollection : ICollectionFixture<InfluxAndGateway>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "InfluxDB and a gateway";
}
