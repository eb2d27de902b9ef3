using System.Net;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Servers;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Guide;

/// <summary>
/// The rows of the guide's table of <c>outputs.influxdb</c> parameters, by the parts of a request that they become; the
/// whole requests are among the request files.
/// </summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class TelegrafParameterTests(InfluxGateways gateways) : GuideTests(gateways)
{
    [InfluxServerFact]
    public async Task Telegraf_database_is_the_database_name()
    {
        await WriteAsync("clustered", "db=other", "telegraf_database v=1 1");
        (await QueryAsync("clustered", "db=other&epoch=ns&q=SELECT+v+FROM+telegraf_database")).ShouldBe("[[1,1]]");
    }

    [Theory]
    [InlineData("", "telegraf")]
    [InlineData("&rp=", "telegraf")]
    [InlineData("&rp=autogen", "telegraf")]
    [InlineData("&rp=one_week", "telegraf/one_week")]
    public async Task Telegraf_retention_policy_becomes_a_part_of_the_databases_name(string parameter, string database)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await using InProcessGateway gateway = await StartAsync(upstream);
        (await PostAsync(gateway, $"/write?db=telegraf{parameter}", "cpu v=1 1")).ShouldBe(HttpStatusCode.NoContent);
        RecordedRequest sent = upstream.Requests.Where(request => request.Path == "/write").ShouldHaveSingleItem();
        System.Web.HttpUtility.ParseQueryString(sent.Query)["db"].ShouldBe(database);
        System.Web.HttpUtility.ParseQueryString(sent.Query)["rp"].ShouldBeNullOrEmpty();
    }

    [InfluxServerTheory]
    [InlineData("")]
    [InlineData("anybody")]
    [InlineData("ümläut")]
    public async Task Telegraf_username_is_ignored(string user) =>
        (await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb", Lines("telegraf_user v=1"), Basic(user, InfluxGateways.Token))).Status.ShouldBe(HttpStatusCode.NoContent);

    [InfluxServerFact]
    public async Task Telegraf_password_is_the_token_with_the_right_to_write()
    {
        (await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb", Lines("telegraf_password v=1"), Basic("any", "no-such-token"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb", Lines("telegraf_password v=1"), Basic("any", InfluxGateways.ReaderToken))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync("clustered", HttpMethod.Post, "/write?db=mydb", Lines("telegraf_password v=1"), Basic("any", InfluxGateways.NarrowToken))).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    // content_encoding is WriteParameterTests.Write_Content_Encoding_is_gzip_or_identity_and_nothing_else.
    [InfluxServerFact]
    public async Task Telegraf_skip_database_creation_matters_not_to_the_writes()
    {
        using var form = new FormUrlEncodedContent([new("q", "CREATE DATABASE \"mydb\"")]);
        (await SendAsync("clustered", HttpMethod.Post, "/query", form)).Status.ShouldBe(HttpStatusCode.BadRequest);
        await WriteAsync("clustered", "db=mydb", "telegraf_skip v=1");
    }

    [Fact]
    public async Task Telegraf_influx_uint_support_is_passed_on()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await using InProcessGateway gateway = await StartAsync(upstream);
        (await PostAsync(gateway, "/write?db=telegraf", "cpu v=18446744073709551615u 1")).ShouldBe(HttpStatusCode.NoContent);
        upstream.Requests.Where(request => request.Path == "/write").ShouldHaveSingleItem().Body.TrimEnd('\n').ShouldBe("cpu v=18446744073709551615u 1");
    }

    private static Task<InProcessGateway> StartAsync(StubUpstream upstream) => InProcessGateway.StartAsync(options =>
    {
        options.Upstreams = [new UpstreamOptions(upstream.Address)];
        options.Target = TargetProfiles.Find("clustered")!;
    });

    private static async Task<HttpStatusCode> PostAsync(InProcessGateway gateway, string path, string lines)
    {
        using var client = new HttpClient();
        using HttpResponseMessage response = await client.PostAsync(new Uri(gateway.Address, path), Lines(lines));
        return response.StatusCode;
    }
}
