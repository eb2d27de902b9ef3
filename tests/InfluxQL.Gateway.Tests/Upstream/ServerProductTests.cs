using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Targets;
using InfluxQL.TestSupport;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Upstream;

/// <summary>A target that is not what the server runs is said in the log, once.</summary>
public sealed class ServerProductTests
{
    [Theory]
    [InlineData("oss-1.x", "1.6.7", "OSS", null)]
    [InlineData("oss-1.x-readonly", "1.8.10-c1.8.10", "ENT", null)]
    [InlineData("oss-2.x", "v2.7.11", "OSS", null)]
    [InlineData("core", "3.1.0", "Core", null)]
    [InlineData("enterprise", "3.1.0", "Enterprise", null)]
    [InlineData("clustered", "3.1.0", "cloud", null)]
    [InlineData("clustered", null, null, null)]
    [InlineData("clustered", "unknown", "OSS", null)]
    [InlineData("clustered", "1.8.10-influxql-gateway.1.0.0", "Gateway", null)]
    [InlineData("clustered", "1.6.7", "OSS", "InfluxDB 1.6.7, but the target is InfluxDB Clustered (clustered)")]
    [InlineData("oss-1.x", "v2.7.11", "OSS", "InfluxDB 2.7.11, but the target is InfluxDB OSS 1.x (oss-1.x)")]
    [InlineData("oss-2.x", "1.8.10", "OSS", "InfluxDB 1.8.10, but the target is InfluxDB OSS 2.x (oss-2.x)")]
    [InlineData("oss-1.x", "3.1.0", "Core", "InfluxDB 3 Core 3.1.0, but the target is InfluxDB OSS 1.x (oss-1.x)")]
    [InlineData("core", "3.1.0", "Enterprise", "InfluxDB 3 Enterprise 3.1.0, but the target is InfluxDB 3 Core (core)")]
    [InlineData("clustered", "3.1.0", "Core", "InfluxDB 3 Core 3.1.0, but the target is InfluxDB Clustered (clustered)")]
    public async Task A_server_that_is_not_the_target_is_said_once(string target, string? version, string? build, string? warning)
    {
        await using StubUpstream server = await StubUpstream.StartAsync(context =>
        {
            context.Response.Headers["X-Influxdb-Version"] = version;
            context.Response.Headers["X-Influxdb-Build"] = build;
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using var log = new LogLines();
        using UpstreamPool pool = Create(server.Address, target, log);

        await pool.CheckAsync(default);
        await pool.CheckAsync(default);

        pool.GetStates().Single().IsHealthy.ShouldBeTrue();
        log.All.ShouldBe(warning is null
            ? []
            : [$"Warning The server {server.Address.GetLeftPart(UriPartial.Authority)} says that it is {warning}, for which queries and writes are checked and rewritten. Set --target or profile.target to what the server runs."]);
    }

    [Fact]
    public async Task A_server_that_comes_to_run_something_else_is_said_again()
    {
        string version = "1.8.10";
        await using StubUpstream server = await StubUpstream.StartAsync(context =>
        {
            context.Response.Headers["X-Influxdb-Version"] = version;
            return Task.CompletedTask;
        });
        using var log = new LogLines();
        using UpstreamPool pool = Create(server.Address, "oss-1.x", log);
        foreach (string next in (string[])["1.8.10", "2.7.11", "2.7.11", "1.8.10", "2.7.11", "3.0.0"])
        {
            version = next;
            await pool.CheckAsync(default);
        }

        log.All.Count.ShouldBe(3);
    }

    [InfluxServerFact]
    public async Task A_real_server_says_what_it_runs()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        using var log = new LogLines();
        foreach (string target in (string[])["oss-1.x", "oss-2.x"])
        {
            using UpstreamPool pool = Create(server.Address, target, log);
            await pool.CheckAsync(default);
        }

        log.All.ShouldHaveSingleItem().ShouldContain("says that it is InfluxDB 1.");
    }

    private static UpstreamPool Create(Uri address, string target, LogLines log)
    {
        var options = new GatewayOptions { Upstreams = [new UpstreamOptions(address)], Target = TargetProfiles.Find(target)! };
        return new UpstreamPool(options, new Logger<UpstreamPool>(LoggerFactory.Create(logging => logging.AddProvider(log))));
    }
}
