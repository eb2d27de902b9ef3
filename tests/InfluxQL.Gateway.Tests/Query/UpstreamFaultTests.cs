using System.IO.Compression;
using System.Net;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Query;

/// <summary>What a client sees where the server refuses or fails.</summary>
public sealed class UpstreamFaultTests
{
    private const string Row = """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["v"],"values":[[1]""";

    [Theory]
    [InlineData(400, """{"error":"no"}""", 400, """{"error":"no","code":"invalid","message":"no"}""")]
    [InlineData(404, """{"error":"not there"}""", 404, """{"error":"not there","code":"not found","message":"not there"}""")]
    [InlineData(500, """{"code":"mine","message":"why"}""", 500, """{"error":"why","code":"mine","message":"why"}""")]
    [InlineData(503, "plain text\n", 503, """{"error":"plain text","code":"unavailable","message":"plain text"}""")]
    [InlineData(500, "<html>x</html>", 500, """{"error":"The server behind the gateway answered with the status 500 and no reason.","code":"internal error","message":"The server behind the gateway answered with the status 500 and no reason."}""")]
    public async Task The_servers_own_errors_pass_in_our_form(int status, string answer, int expected, string body)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, StubAnswers.Status(status, answer));

        (HttpStatusCode actual, string text) = await gateway.AskAsync("SELECT v FROM m");

        ((int)actual).ShouldBe(expected);
        text.ShouldBe(body);
    }

    [Fact]
    public async Task A_refusal_without_text_gives_the_one_of_its_header_and_when_to_try_again()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, StubAnswers.Status(429, "", response =>
        {
            response.Headers["X-Influxdb-Error"] = "slowly";
            response.Headers.RetryAfter = "7";
        }));

        HttpResponseMessage response = await gateway.Client.GetAsync("query?db=a&q=SELECT+v+FROM+m");

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"error\":\"slowly\"");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(302)]
    [InlineData(204)]
    public async Task What_is_no_answer_to_the_client_is_502(int status)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        HttpResponseMessage response = await gateway.Client.GetAsync("query?db=a&q=SELECT+v+FROM+m");

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Headers.WwwAuthenticate.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("rubbish")]
    [InlineData("[]")]
    [InlineData("""{"results":[{"statement_id":0,"series":[{"name":"m","columns":["v"],"values":[""")]
    [InlineData("""{"results":[{"statement_id":0}]} and more""")]
    public async Task Rubbish_before_a_row_left_is_502(string answer)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, StubAnswers.Status(200, answer));

        (HttpStatusCode status, string body) = await gateway.AskAsync("SELECT v FROM m");

        status.ShouldBe(HttpStatusCode.BadGateway, body);
        body.ShouldContain("\"code\":\"unavailable\"");
    }

    [Fact]
    public async Task Nobody_there_is_502()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, Pools.NobodyThere());

        (await gateway.AskAsync("SELECT v FROM m")).Status.ShouldBe(HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_504()
    {
        await using RawServer server = RawServer.Stalling("");
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(
            TargetProfiles.Clustered,
            server.Address,
            options => options.Limits = options.Limits with { UpstreamHeaders = TimeSpan.FromMilliseconds(200) });

        (await gateway.AskAsync("SELECT v FROM m")).Status.ShouldBe(HttpStatusCode.GatewayTimeout);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task An_answer_that_breaks_off_after_rows_left_ends_with_an_error(string encoding)
    {
        string rows = Row + string.Concat(Enumerable.Range(0, 100_000).Select(i => $",[{i}]"));
        await using RawServer server = RawServer.Sending($"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{rows}");
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "query?db=a&q=SELECT+v+FROM+m");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);

        HttpResponseMessage response = await gateway.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Stream stream = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding == "gzip" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        string body = await reader.ReadToEndAsync();
        body.ShouldStartWith(Row);
        body[^300..].ShouldContain("\"error\":\"");
    }

    [Fact]
    public async Task A_refusal_of_later_statements_is_their_error_on_influxdb_3()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, RefuseB);

        (HttpStatusCode status, string body) = await gateway.AskAsync("SELECT v FROM m; SELECT v FROM b..m; SELECT v FROM b..n; SELECT v FROM m");

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("""{"statement_id":1,"error":"no b"},{"statement_id":2,"error":"no b"},{"statement_id":3,"series":""");
    }

    [Fact]
    public async Task Nothing_is_run_after_a_refusal_on_1_x()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, RefuseB);

        (HttpStatusCode status, string body) = await gateway.AskAsync("SELECT v FROM m; SELECT v FROM b..m; SELECT v FROM b..n; DROP MEASUREMENT m");

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("""{"statement_id":1,"error":"no b"},{"statement_id":2,"error":"not executed"},{"statement_id":3,"error":"not executed"}""");
        gateway.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_run_after_a_statement_that_failed_on_1_x()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.Status(200, """{"results":[{"statement_id":0,"error":"database not found: a"}]}"""));

        (_, string body) = await gateway.AskAsync("SELECT v FROM m; DROP MEASUREMENT m; DROP DATABASE b");

        body.ShouldBe("""{"results":[{"statement_id":0,"error":"database not found: a"},{"statement_id":1,"error":"not executed"},{"statement_id":2,"error":"not executed"}]}""");
        gateway.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_statement_that_failed_does_not_keep_others_from_running_on_influxdb_3()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, context =>
            context.Features.Get<RecordedRequest>()!.Form["db"] == "b" ? context.Response.WriteAsync("""{"results":[{"statement_id":0,"error":"x"}]}""") : StubAnswers.SeriesAsync(context));

        (_, string body) = await gateway.AskAsync("SELECT v FROM b..m; SELECT v FROM m");

        body.ShouldContain("""{"statement_id":0,"error":"x"},{"statement_id":1,"series":""");
    }

    private static Task RefuseB(HttpContext context) => context.Features.Get<RecordedRequest>()!.Form["db"] == "b"
        ? StubAnswers.Status(400, """{"error":"no b"}""")(context)
        : StubAnswers.SeriesAsync(context);
}
