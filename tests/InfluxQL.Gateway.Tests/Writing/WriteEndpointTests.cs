using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Writing;

/// <summary>The parameters of <c>/write</c>, its refusals, and what a server is sent.</summary>
public sealed class WriteEndpointTests
{
    private const string Line = "cpu usage=1 5\n";

    private static readonly RequestDelegate s_written = context =>
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    };

    [Theory]
    [InlineData("db=d", "?db=d&precision=n")]
    [InlineData("db=d&precision=", "?db=d&precision=n")]
    [InlineData("db=d&precision=ns", "?db=d&precision=n")]
    [InlineData("db=d&precision=n", "?db=d&precision=n")]
    [InlineData("db=d&precision=nanosecond", "?db=d&precision=n")]
    [InlineData("db=d&precision=us", "?db=d&precision=u")]
    [InlineData("db=d&precision=u", "?db=d&precision=u")]
    [InlineData("db=d&precision=%C2%B5", "?db=d&precision=u")]
    [InlineData("db=d&precision=%CE%BC", "?db=d&precision=u")]
    [InlineData("db=d&precision=microsecond", "?db=d&precision=u")]
    [InlineData("db=d&precision=ms", "?db=d&precision=ms")]
    [InlineData("db=d&precision=millisecond", "?db=d&precision=ms")]
    [InlineData("db=d&precision=s", "?db=d&precision=s")]
    [InlineData("db=d&precision=second", "?db=d&precision=s")]
    [InlineData("db=d&precision=m", "?db=d&precision=m")]
    [InlineData("db=d&precision=h", "?db=d&precision=h")]
    [InlineData("db=d&rp=autogen", "?db=d&rp=autogen&precision=n")]
    [InlineData("db=d&rp=&consistency=all&u=me&pretty=true&x=1", "?db=d&precision=n")]
    [InlineData("db=my+data%26more&rp=a%2Fb", "?db=my%20data%26more&rp=a%2Fb&precision=n")]
    public async Task Parameters_for_InfluxDB_1(string query, string sent)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        (await gateway.WriteAsync(query, Line)).ShouldBe((204, null));
        RecordedRequest request = upstream.Requests.ShouldHaveSingleItem();
        (request.Method, request.Path, request.Query, request.Body).ShouldBe(("POST", "/write", sent, Line));
    }

    [Theory]
    [InlineData("db=d", "?db=d&precision=ns", "5")]
    [InlineData("db=d&precision=u", "?db=d&precision=us", "5")]
    [InlineData("db=d&precision=ms", "?db=d&precision=ms", "5")]
    [InlineData("db=d&precision=s", "?db=d&precision=s", "5")]
    [InlineData("db=d&precision=m", "?db=d&precision=s", "300")]
    [InlineData("db=d&precision=h", "?db=d&precision=s", "18000")]
    [InlineData("db=d&rp=r", "?db=d%2Fr&precision=ns", "5")]
    [InlineData("db=d&rp=AutoGen", "?db=d&precision=ns", "5")]
    public async Task Parameters_for_InfluxDB_3(string query, string sent, string timestamp)
    {
        foreach (LineProtocolCheck check in Enum.GetValues<LineProtocolCheck>())
        {
            await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
            await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, TargetProfiles.Core, options => options.LineProtocol = check);
            (await gateway.WriteAsync(query, Line)).ShouldBe((204, null));
            RecordedRequest request = upstream.Requests.ShouldHaveSingleItem();
            (request.Query, request.Body).ShouldBe((sent, $"cpu usage=1 {timestamp}\n"));
        }
    }

    [Theory]
    [InlineData("", "namespace name length must be between 1 and 64 characters")]
    [InlineData("db=", "namespace name length must be between 1 and 64 characters")]
    [InlineData("db=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "namespace name length must be between 1 and 64 characters")]
    [InlineData("db=-d", "The database -d has a name that the server cannot have.")]
    [InlineData("db=d&rp=%C3%A9", "The database d/é has a name that the server cannot have.")]
    [InlineData("db=d&precision=x", "failed to deserialize db/rp/precision in request: unknown variant `x`, expected one of `s`, `ms`, `us`, `ns`")]
    [InlineData("db=d&precision=d", "unknown variant `d`")]
    [InlineData("db=d&precision=MS", "unknown variant `MS`")]
    [InlineData("db=d&db=d", "The parameter db stands more than once")]
    [InlineData("db=d&p=a&p=b", "The parameter p stands more than once")]
    [InlineData("db=d&consistency=any&consistency=any", "The parameter consistency stands more than once")]
    public async Task Parameters_that_are_refused(string query, string error)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, TargetProfiles.Clustered);
        (int status, string? text) = await gateway.WriteAsync(query, Line);
        status.ShouldBe(400);
        text.ShouldNotBeNull().ShouldStartWith(error[..10].StartsWith("unknown", StringComparison.Ordinal) ? "failed" : error);
        text.ShouldContain(error);
        upstream.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_POST_is_taken()
    {
        await using WriteServer gateway = await WriteServer.StartAsync(Pools.NobodyThere());
        using HttpResponseMessage response = await gateway.Client.GetAsync("/write?db=d");
        ((int)response.StatusCode).ShouldBe(405);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task The_right_to_write_the_database_that_is_meant_is_needed()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(
            upstream.Address, TargetProfiles.Core, options => options.Tokens = [WriteServer.Token("plain", "d"), WriteServer.Token("policy", "d/r")]);

        (await StatusAsync("db=d&rp=r", "Token policy")).ShouldBe(204);
        (await StatusAsync("db=d&rp=r", "Token plain")).ShouldBe(403);
        (await StatusAsync("db=d", "Token plain")).ShouldBe(204);
        (await StatusAsync("db=d", "Token policy")).ShouldBe(403);
        (await StatusAsync("db=d&u=any&p=plain", "Token policy")).ShouldBe(204);
        (await StatusAsync("db=d", "Token unknown")).ShouldBe(401);
        (await StatusAsync("db=d", null)).ShouldBe(401);
        (await StatusAsync("db=d", "Token")).ShouldBe(400);
        upstream.Requests.Count.ShouldBe(3);

        // What the client sends for the gateway is not for the server.
        upstream.Requests.ShouldAllBe(request => !request.Headers.ContainsKey("Authorization") && !request.Query.Contains("plain"));

        async Task<int> StatusAsync(string query, string? authorization) =>
            (await gateway.WriteAsync(query, new StringContent(Line), authorization)).Status;
    }

    [Fact]
    public async Task A_body_in_gzip_is_sent_unpacked()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        (await gateway.WriteAsync("db=d", WriteServer.Gzip(Line))).ShouldBe((204, null));
        RecordedRequest request = upstream.Requests.ShouldHaveSingleItem();
        request.Body.ShouldBe(Line);
        request.Headers.ShouldNotContainKey("Content-Encoding");
        request.Headers["Content-Length"].ShouldBe(Line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Another_encoding_is_415_and_a_large_body_413()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, configure: options => options.Limits = options.Limits with { WriteBody = 3_000_000 });
        var content = new StringContent(Line);
        content.Headers.ContentEncoding.Add("br");
        (await gateway.WriteAsync("db=d", content)).Status.ShouldBe(415);
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_001))).Status.ShouldBe(413);
        (await gateway.WriteAsync("db=d", WriteServer.Gzip(WriteLines.OfLength(3_000_001)))).Status.ShouldBe(413);
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(2_900_000))).Status.ShouldBe(204);
        upstream.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_large_body_arrives_as_it_is()
    {
        string body = WriteLines.OfLength(5_000_000);
        foreach (LineProtocolCheck check in Enum.GetValues<LineProtocolCheck>())
        {
            await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
            await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, configure: options => options.LineProtocol = check);
            (await gateway.WriteAsync("db=d", body)).ShouldBe((204, null));
            (upstream.Requests.ShouldHaveSingleItem().Body == body).ShouldBeTrue(check.ToString());
            gateway.LastRecord!.Database.ShouldBe("d");
            gateway.LastRecord.RequestBytes.ShouldBe(body.Length);
        }
    }

    [Fact]
    public async Task A_wrong_line_is_named_and_nothing_is_sent()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        using HttpResponseMessage response = await gateway.Client.PostAsync("/write?db=d", new StringContent(Line + "cpu usage=\n" + Line));
        string text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(400);
        text.ShouldStartWith("""{"error":"unable to parse 'cpu usage=': line 2, column 11: A field has no value. Give it one, or leave the field out. (IQL3708). Nothing was written.","code":"invalid",""");
        text.ShouldContain("\"id\":\"IQL3708\"");
        gateway.LastRecord!.DiagnosticIds.ShouldBe(["IQL3708"]);
        upstream.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pass_through_leaves_wrong_lines_to_the_server()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, configure: options => options.LineProtocol = LineProtocolCheck.PassThrough);
        (await gateway.WriteAsync("db=d", "cpu usage=\n")).ShouldBe((204, null));
        upstream.Requests.ShouldHaveSingleItem().Body.ShouldBe("cpu usage=\n");
    }

    [Fact]
    public async Task A_timestamp_that_does_not_fit_in_the_other_unit_is_refused_in_pass_through_too()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(s_written);
        await using WriteServer gateway = await WriteServer.StartAsync(
            upstream.Address, TargetProfiles.Core, options => options.LineProtocol = LineProtocolCheck.PassThrough);
        (int status, string? error) = await gateway.WriteAsync("db=d&precision=h", "cpu usage=1 1\ncpu usage=1 9223372036854775\n");
        status.ShouldBe(400);
        error.ShouldNotBeNull().ShouldContain("line 2, column 13: The timestamp is too large");
        upstream.Requests.ShouldBeEmpty();
    }
}
