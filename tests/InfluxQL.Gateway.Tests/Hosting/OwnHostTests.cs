using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Json.Configuration;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InfluxQL.Gateway.Hosting;

public sealed class OwnHostTests
{
    [Fact]
    public async Task The_gateway_runs_below_a_path_of_another_host()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("""{"results":[{"statement_id":0}]}""");
        WebApplicationBuilder builder = CreateBuilder();

        // As docs/gateway.md shows it.
        builder.Services.AddInfluxQLGateway(options =>
        {
            options.Upstreams = [new UpstreamOptions(server.Address)];
            options.Target = TargetProfiles.OssV1;
        });
        await using WebApplication app = builder.Build();
        app.MapGroup("/influx").MapInfluxQLGateway();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        (await client.GetStringAsync("/influx/query?q=SHOW+MEASUREMENTS&db=d")).ShouldBe("{\"results\":[{\"statement_id\":0}]}\n");
        ((int)(await client.GetAsync("/influx/ping")).StatusCode).ShouldBe(204);
        ((int)(await client.GetAsync("/query?q=SHOW+MEASUREMENTS&db=d")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Wrong_options_stop_the_host_at_its_start()
    {
        WebApplicationBuilder builder = CreateBuilder();
        builder.Services.AddInfluxQLGateway(options =>
        {
            options.Upstreams = [new UpstreamOptions(new Uri("http://u:secret@a")) { Token = "secret", UserName = "u" }];
            options.Limits = new LimitOptions { QueryBody = 0, UpstreamIdle = TimeSpan.Zero };
        });
        await using WebApplication app = builder.Build();

        OptionsValidationException exception = await Should.ThrowAsync<OptionsValidationException>(app.StartAsync());

        exception.Failures.Count().ShouldBe(4);
        exception.Message.ShouldContain("Limits.QueryBody is 0; it must be above zero.");
        exception.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_token_that_no_header_can_carry_and_an_address_given_twice_stop_the_host()
    {
        WebApplicationBuilder builder = CreateBuilder();
        var address = new Uri("http://a");
        builder.Services.AddInfluxQLGateway(options => options.Upstreams = [new UpstreamOptions(address), new UpstreamOptions(address) { Token = "sécret" }]);
        await using WebApplication app = builder.Build();

        OptionsValidationException exception = await Should.ThrowAsync<OptionsValidationException>(app.StartAsync());

        exception.Failures.ShouldBe(
        [
            "Upstreams[1] has the address of another upstream.",
            "Upstreams[1] has a token with a character that no header can carry; it must be ASCII without line ends and other control characters.",
        ]);
    }

    [Fact]
    public void A_section_of_the_host_s_configuration_is_read_as_strictly_as_the_file() =>
        Should.Throw<ConfigurationException>(() => new ServiceCollection().AddInfluxQLGateway(Configure(("gateway:upstream:0:url", "http://a"))))
            .Message.ShouldContain("gateway.upstream of the configuration is unknown");

    [Fact]
    public void A_section_without_an_upstream_is_refused() =>
        Should.Throw<ConfigurationException>(() => new ServiceCollection().AddInfluxQLGateway(Configure(("profile:target", "core"))))
            .Message.ShouldContain("gateway.upstreams");

    [Theory]
    [InlineData("gateway:listen:0", "http://127.0.0.1:1")]
    [InlineData("gateway:limits:request_line", "5")]
    [InlineData("gateway:telemetry:service_name", "n")]
    public void What_is_the_host_s_matter_is_refused(string name, string value) =>
        Should.Throw<ConfigurationException>(() => new ServiceCollection().AddInfluxQLGateway(Configure(("gateway:upstreams:0:url", "http://a"), (name, value))))
            .Message.ShouldContain("is for the gateway as a program");

    [Fact]
    public void A_section_becomes_options()
    {
        var services = new ServiceCollection();
        services.AddInfluxQLGateway(Configure(("gateway:upstreams:0:url", "http://a"), ("Gateway:Limits:Query_Length", "5")));
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<GatewayOptions>().Limits.QueryLength.ShouldBe(5);
    }

    [Fact]
    public async Task Paths_without_services_say_what_to_call()
    {
        await using WebApplication app = CreateBuilder().Build();

        Should.Throw<InvalidOperationException>(() => ((IEndpointRouteBuilder)app).MapInfluxQLGateway()).Message.ShouldContain("AddInfluxQLGateway");
    }

    private static WebApplicationBuilder CreateBuilder()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private static IConfiguration Configure(params (string Name, string Value)[] members) => new ConfigurationBuilder()
        .AddInMemoryCollection(members.Select(member => KeyValuePair.Create<string, string?>(member.Name, member.Value)))
        .Build();
}
