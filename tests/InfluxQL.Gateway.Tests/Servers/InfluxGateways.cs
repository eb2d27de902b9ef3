using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Options;
using InfluxQL.Json.Configuration;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Servers;

/// <summary>
/// A real InfluxDB 1.x and gateways in front of it: one for each target that the tests speak of, with the same tokens.
/// Without influxd nothing is started; the tests are then skipped.
/// </summary>
public sealed class InfluxGateways : IAsyncLifetime
{
    /// <summary>The token with all rights.</summary>
    public const string Token = "all-databases-token";

    /// <summary>A token that may read and write <c>mydb</c> alone.</summary>
    public const string NarrowToken = "mydb-token";

    /// <summary>A token that may read <c>mydb</c> alone.</summary>
    public const string ReaderToken = "mydb-reader-token";

    private readonly Dictionary<string, InProcessGateway> _gateways = [];
    private InfluxServer? _server;

    /// <summary>The server behind the gateways.</summary>
    public InfluxServer Server => _server ?? throw new InvalidOperationException("The server is not started; its tests are skipped.");

    /// <summary>The gateway for a target.</summary>
    /// <param name="target">The id of the target.</param>
    public Uri For(string target) => _gateways[target].Address;

    /// <summary>The tokens that every gateway knows.</summary>
    internal static IReadOnlyList<ConfiguredToken> Tokens { get; } =
    [
        new("all", TokenHash.Of(Token), ["*"], ["*"]),
        new("narrow", TokenHash.Of(NarrowToken), ["mydb"], ["mydb"]),
        new("reader", TokenHash.Of(ReaderToken), ["mydb"], []),
    ];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (InfluxServer.Missing is not null && !TestRequirement.IsMandatory)
        {
            return;
        }

        _server = await InfluxServer.StartAsync();
        foreach (string target in (string[])["oss-1.x", "oss-1.x-readonly", "clustered"])
        {
            _gateways[target] = await InProcessGateway.StartAsync(options => Configure(options, target));
        }

        await _server.QueryAsync("CREATE DATABASE mydb; CREATE RETENTION POLICY two_weeks ON mydb DURATION INF REPLICATION 1; CREATE DATABASE other", string.Empty);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (InProcessGateway gateway in _gateways.Values)
        {
            await gateway.DisposeAsync();
        }

        _server?.Dispose();
    }

    private void Configure(GatewayOptions options, string target)
    {
        options.Upstreams = [new UpstreamOptions(Server.Address)];
        options.Target = TargetProfiles.Find(target)!;
        options.Tokens = Tokens;
        options.AnswersShowDatabases = target == "clustered";
    }
}

/// <summary>The tests that share one server and its gateways.</summary>
[CollectionDefinition(Name)]
public sealed class InfluxGatewaysCollection : ICollectionFixture<InfluxGateways>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "InfluxDB and its gateways";
}
