using System.Net;
using System.Text.Json;
using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Json.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace InfluxQL.Gateway.Status;

public sealed class StatusEndpointsTests
{
    private static readonly IPAddress s_elsewhere = IPAddress.Parse("192.0.2.7");

    private static readonly UpstreamState s_well = new("http://10.0.0.1:8086", true, null);
    private static readonly UpstreamState s_down = new("http://10.0.0.2:8086", false, "Connection refused (10.0.0.2:8086)");

    [Theory]
    [InlineData("GET", "")]
    [InlineData("HEAD", "")]
    [InlineData("GET", "?verbose=false")]
    [InlineData("GET", "?verbose=0")]
    [InlineData("GET", "?verbose=")]
    [InlineData("GET", "?wait_for_leader=5s")]
    public async Task A_ping_is_answered_without_a_body(string method, string query)
    {
        Answer answer = await AskAsync((endpoints, context) => endpoints.PingAsync(context), [s_down], method, query, s_elsewhere);

        answer.Status.ShouldBe(204);
        answer.Body.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?verbose=true")]
    [InlineData("?verbose=1")]
    public async Task A_verbose_ping_says_the_version(string query)
    {
        Answer answer = await AskAsync((endpoints, context) => endpoints.PingAsync(context), [], "GET", query, s_elsewhere);

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("version").GetString().ShouldBe(GatewayVersion.HeaderValue);
        GatewayVersion.HeaderValue.ShouldStartWith("1.8.10-");
    }

    [Fact]
    public async Task Other_methods_are_refused_with_those_that_are_allowed()
    {
        Answer answer = await AskAsync((endpoints, context) => endpoints.PingAsync(context), [], "POST", "", s_elsewhere);

        answer.Status.ShouldBe(405);
        answer.Headers["Allow"].ToString().ShouldBe("GET, HEAD");
    }

    [Fact]
    public async Task Health_passes_while_one_upstream_is_well()
    {
        Answer answer = await AskAsync((endpoints, context) => endpoints.HealthAsync(context), [s_down, s_well], "GET", "", IPAddress.Loopback);

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("status").GetString().ShouldBe("pass");
        answer.Json.GetProperty("name").GetString().ShouldBe("influxql-gateway");
        answer.Json.GetProperty("version").GetString().ShouldBe(GatewayVersion.HeaderValue);
        JsonElement[] checks = [.. answer.Json.GetProperty("checks").EnumerateArray()];
        checks.Select(check => check.GetProperty("upstream").GetString()).ShouldBe([s_down.Name, s_well.Name]);
        checks.Select(check => check.GetProperty("status").GetString()).ShouldBe(["fail", "pass"]);
        checks[0].GetProperty("message").GetString().ShouldBe(s_down.Problem);
    }

    [Fact]
    public async Task Health_fails_where_no_upstream_is_well()
    {
        Answer answer = await AskAsync((endpoints, context) => endpoints.HealthAsync(context), [s_down], "GET", "", IPAddress.Loopback);

        answer.Status.ShouldBe(503);
        answer.Json.GetProperty("status").GetString().ShouldBe("fail");
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData("Token wrong", false, false)]
    [InlineData("nonsense", false, false)]
    [InlineData("Token right", false, true)]
    [InlineData(null, true, false)]
    public async Task Health_names_upstreams_to_trusted_callers_only(string? authorization, bool isThroughProxy, bool isTrusted)
    {
        Answer answer = await AskAsync(
            (endpoints, context) => endpoints.HealthAsync(context),
            [s_down],
            "GET",
            "",
            isThroughProxy ? IPAddress.Loopback : s_elsewhere,
            authorization,
            isThroughProxy);

        answer.Status.ShouldBe(503);
        answer.Body.Contains("10.0.0.").ShouldBe(isTrusted);
    }

    [Fact]
    public async Task Metrics_are_for_loopback_and_known_tokens()
    {
        static Task Metrics(StatusEndpoints endpoints, HttpContext context) => endpoints.MetricsAsync(context);

        (await AskAsync(Metrics, [s_well], "GET", "", IPAddress.Loopback)).Status.ShouldBe(200);
        (await AskAsync(Metrics, [s_well], "GET", "", IPAddress.Loopback, isThroughProxy: true)).Status.ShouldBe(401);
        (await AskAsync(Metrics, [s_well], "GET", "", s_elsewhere)).Status.ShouldBe(401);
        (await AskAsync(Metrics, [s_well], "GET", "", s_elsewhere, "Bearer wrong")).Status.ShouldBe(401);
        (await AskAsync(Metrics, [s_well], "GET", "", s_elsewhere, "Bearer right")).Status.ShouldBe(200);
        (await AskAsync(Metrics, [s_well], "GET", "?p=right", s_elsewhere)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Metrics_say_how_the_upstreams_and_the_process_are()
    {
        Answer answer = await AskAsync((endpoints, context) => endpoints.MetricsAsync(context), [s_well, s_down], "GET", "", IPAddress.Loopback);

        string[] lines = answer.Body.Split('\n');
        lines.ShouldContain($"influxql_gateway_upstream_healthy{{upstream=\"{s_well.Name}\"}} 1");
        lines.ShouldContain($"influxql_gateway_upstream_healthy{{upstream=\"{s_down.Name}\"}} 0");
        lines.ShouldContain(line => line.StartsWith("process_working_set_bytes ", StringComparison.Ordinal));
        answer.Headers["Content-Type"].ToString().ShouldStartWith("text/plain; version=0.0.4");
    }

    private static async Task<Answer> AskAsync(
        Func<StatusEndpoints, HttpContext, Task> ask,
        IReadOnlyList<UpstreamState> states,
        string method,
        string query,
        IPAddress from,
        string? authorization = null,
        bool isThroughProxy = false)
    {
        var options = new GatewayOptions { Tokens = [new ConfiguredToken("one", TokenHash.Of("right"), [], [])] };
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddGatewayTelemetry()
            .AddSingleton<IUpstreamHealth>(new FixedHealth(states))
            .AddSingleton(new Authenticator(new TokenStore(options)))
            .AddSingleton<StatusEndpoints>()
            .BuildServiceProvider();
        StatusEndpoints endpoints = services.GetRequiredService<StatusEndpoints>();

        var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(query);
        context.Connection.RemoteIpAddress = from;
        if (authorization is not null)
        {
            context.Request.Headers.Authorization = authorization;
        }

        if (isThroughProxy)
        {
            context.Request.Headers["X-Forwarded-For"] = s_elsewhere.ToString();
        }

        try
        {
            await ask(endpoints, context);
        }
        catch (RequestRefusedException refusal)
        {
            context.Response.StatusCode = refusal.Error.Status;
        }

        return new Answer(context.Response.StatusCode, context.Response.Headers, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed record Answer(int Status, IHeaderDictionary Headers, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }

    private sealed class FixedHealth(IReadOnlyList<UpstreamState> states) : IUpstreamHealth
    {
        public IReadOnlyList<UpstreamState> GetStates() => states;
    }
}
