using System.IO.Compression;
using System.Text;
using InfluxQL.Cli.Results;
using InfluxQL.Cli.Servers;
using InfluxQL.Rewriting;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Connections;

public sealed class ServerConnectionTests
{
    private const string OneRow = """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","v"],"values":[[86400000000000,1.50]]}]}]}""";

    private static readonly TimeSpan s_hanging = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_query_is_a_form_and_no_secret_is_in_the_url()
    {
        string seen = string.Empty;
        Dictionary<string, string> form = [];
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            seen = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.Headers.Authorization}";
            form = (await context.Request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            await context.Response.WriteAsync(OneRow);
        });
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.OfToken("hush"));

        List<ResultChunk> chunks = await TestPlans.RunAsync(connection, TestPlans.Of("SELECT v FROM cpu", epoch: EpochPrecision.Microseconds, chunkSize: 7));

        seen.ShouldBe("POST /query Token hush");
        form.ShouldBe(
            new Dictionary<string, string>
            {
                ["q"] = "SELECT v FROM db0..cpu",
                ["db"] = "db0",
                ["epoch"] = "u",
                ["chunked"] = "true",
                ["chunk_size"] = "7",
            },
            ignoreOrder: true);
        chunks.ShouldHaveSingleItem().Series.ShouldHaveSingleItem().Rows[0][1].ShouldBe(new ResultValue(ResultValueKind.Number, "1.50"));
    }

    [Theory]
    [InlineData("oss-1.x", EpochPrecision.Days, "ns", "1")]
    [InlineData("clustered", EpochPrecision.Days, "ns", "1")]
    [InlineData("core", EpochPrecision.Days, "d", "86400000000000")]
    [InlineData("clustered", EpochPrecision.Microseconds, "us", "86400000000000")]
    [InlineData("oss-1.x", null, null, "86400000000000")]
    public async Task A_unit_that_the_target_does_not_know_is_divided_here(string target, EpochPrecision? epoch, string? asked, string time)
    {
        string? unit = null;
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            unit = (await context.Request.ReadFormAsync()).TryGetValue("epoch", out Microsoft.Extensions.Primitives.StringValues value) ? value.ToString() : null;
            await context.Response.WriteAsync(OneRow);
        });
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None);

        List<ResultChunk> chunks = await TestPlans.RunAsync(connection, TestPlans.Of("SELECT v FROM cpu", TargetProfiles.Find(target), epoch));

        unit.ShouldBe(asked);
        chunks[0].Series[0].Rows[0][0].Text.ShouldBe(time);
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked()
    {
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            context.Request.Headers.AcceptEncoding.ToString().ShouldContain("gzip");
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.UTF8.GetBytes(OneRow));
        });

        (await RunAsync(server)).ShouldHaveSingleItem().Series.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, """{"error":"error parsing query: found X"}""", "error parsing query: found X")]
    [InlineData(404, """{"error":"database not found: db0"}""", "database not found: db0")]
    [InlineData(413, """{"error":"too long"}""", "too long")]
    [InlineData(200, """{"results":[{"statement_id":0,"error":"measurement not found"}]}""", "measurement not found")]
    [InlineData(200, """{"error":"timeout reached"}""", "timeout reached")]
    public async Task What_is_wrong_with_the_statement_is_the_error_of_a_chunk(int status, string body, string error)
    {
        await using TestServer server = await TestServer.WithAnswerAsync(status, body);

        (await RunAsync(server)).ShouldHaveSingleItem().Error.ShouldBe(error);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_a_stream_comes_after_the_rows_before_it()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(
            200,
            """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","v"],"values":[[1,1]],"partial":true}],"partial":true}]}""" + "\n"
            + """{"results":[{"statement_id":0,"error":"query killed"}]}""" + "\n");

        List<ResultChunk> chunks = await RunAsync(server);

        chunks.Count.ShouldBe(2);
        chunks[0].Series[0].Rows.Count.ShouldBe(1);
        chunks[1].Error.ShouldBe("query killed");
    }

    [Theory]
    [InlineData(401, """{"error":"unable to parse authentication credentials"}""", "application/json", "unable to parse authentication credentials. Check that the token or password is right")]
    [InlineData(403, """{"error":"token hush may not"}""", "application/json", "refuses this to a token: token [REDACTED] may not.")]
    [InlineData(404, "<html>no</html>", "text/html", "(status 404). Is this the address of an InfluxDB or of a gateway?")]
    [InlineData(405, "", "text/plain", "(status 405). Is this the address of an InfluxDB or of a gateway?")]
    [InlineData(429, """{"error":"slow down"}""", "application/json", "slow down. Try again later.")]
    [InlineData(500, """{"error":"engine is closed"}""", "application/json", "failed (status 500): engine is closed.")]
    [InlineData(502, "bad gateway\nsecond line", "text/plain", "failed (status 502): bad gateway.")]
    [InlineData(503, "{ broken", "application/json", "failed (status 503).")]
    [InlineData(200, "<html>Welcome</html>", "text/html", "is no JSON; it begins with: <html>Welcome</html>.")]
    [InlineData(200, "json: unsupported value: NaN", "text/plain", "is no JSON; it begins with: json: unsupported value: NaN.")]
    [InlineData(200, "[1, 2]", "application/json", "is JSON, but not of the v1 API.")]
    [InlineData(200, """{"results":[{"series":[{"columns":["time"],"values":[[1""", "application/json", "ends in its middle")]
    [InlineData(200, """{"results":[{"series":[{"columns":["time"],"values":[[1],""", "application/json", "ends in its middle")]
    [InlineData(200, """{"results":[{"series":[{"columns":["time"],"values":[[1]]""", "application/json", "ends in its middle")]
    [InlineData(200, """{"results":[{"series":[{"columns":["time"],"values":[[1, 2]]}]}]}""", "application/json", "more values than there are columns (1)")]
    [InlineData(200, """{"results":[{"series":[{"columns":["time","v"],"values":[[1]]}]}]}""", "application/json", "fewer values than there are columns (2)")]
    [InlineData(200, """{"results":[{"series":[{"columns":["v"],"values":[[{}]]}]}]}""", "application/json", "array or object in the place of a value")]
    [InlineData(200, """{"results":[{"series":[{"columns":["v"],"values":[["\ud800"]]}]}]}""", "application/json", "no Unicode")]
    public async Task An_answer_that_is_none_is_a_sentence(int status, string body, string type, string expected)
    {
        await using TestServer server = await TestServer.WithAnswerAsync(status, body, type);

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => RunAsync(server));

        fault.Message.ShouldContain(expected);
        fault.Message.ShouldContain(server.Address);
        fault.Message.ShouldNotContain("hush");
    }

    [Theory]
    [InlineData(200, "your header was: Token hush", "is no JSON; it begins with: your header was: Token [REDACTED].")]
    [InlineData(500, "your header was: Token hush", "failed (status 500): your header was: Token [REDACTED].")]
    public async Task A_secret_that_the_server_repeats_is_not_shown(int status, string body, string expected)
    {
        await using TestServer server = await TestServer.WithAnswerAsync(status, body, "text/plain");

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => RunAsync(server));

        fault.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData(200, 198)]
    [InlineData(500, 998)]
    public async Task A_secret_is_not_shown_in_part_where_a_long_text_of_the_server_is_cut(int status, int before)
    {
        await using TestServer server = await TestServer.WithAnswerAsync(status, new string('x', before) + "hush and more", "text/plain");

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => RunAsync(server));

        fault.Message.ShouldContain("xxx");
        fault.Message.ShouldNotContain("xhu");
    }

    [Fact]
    public async Task A_secret_in_a_message_beside_the_rows_is_not_shown()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(
            200, """{"results":[{"messages":[{"level":"warning","text":"hush is an old token"}]}]}""");

        List<ResultChunk> chunks = await RunAsync(server);

        chunks.ShouldHaveSingleItem().Messages.ShouldHaveSingleItem().ShouldBe(new ResultMessage("warning", "[REDACTED] is an old token"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task What_a_terminal_would_obey_is_visible_in_a_sentence_about_a_server(int status)
    {
        await using TestServer server = await TestServer.WithAnswerAsync(status, "\u001b[2J gone", "text/plain");

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => RunAsync(server));

        fault.Message.ShouldContain("␛[2J gone");
        fault.Message.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task Nobody_is_told_which_credentials_to_give()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(401, """{"error":"authorization failed"}""");
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None);

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => connection.PingAsync(default));

        fault.Message.ShouldContain("wants to know who asks: authorization failed. Give a token");
        fault.Message.ShouldContain("INFLUXQL_TOKEN");
        fault.Message.ShouldContain("--user");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        int requests = 0;
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            requests++;
            context.Response.Redirect("http://user:pw@127.0.0.2/query?token=abc", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => RunAsync(server));

        requests.ShouldBe(1);
        fault.Message.ShouldContain("http://127.0.0.2/query");
        fault.Message.ShouldNotContain("pw");
        fault.Message.ShouldNotContain("abc");
    }

    [Fact]
    public async Task An_answer_that_is_empty_by_its_own_words_is_a_sentence()
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        });

        (await Should.ThrowAsync<ConnectionException>(() => RunAsync(server))).Message.ShouldContain("is empty");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_a_sentence()
    {
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(OneRow[..60]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        (await Should.ThrowAsync<ConnectionException>(() => RunAsync(server))).Message.ShouldContain("broke off before the answer was complete");
    }

    [Fact]
    public async Task Damaged_packing_is_a_sentence()
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("this is not packed at all");
        });

        (await Should.ThrowAsync<ConnectionException>(() => RunAsync(server))).Message.ShouldContain("not packed as it says");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        await using TestServer server = await TestServer.StartAsync(context => Task.Delay(s_hanging, context.RequestAborted));
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None, TimeSpan.FromMilliseconds(200));

        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => TestPlans.RunAsync(connection, TestPlans.Of("SELECT v FROM cpu")));

        fault.Message.ShouldContain("said nothing for 200 milliseconds");
    }

    [Fact]
    public async Task A_server_that_falls_silent_in_its_answer_is_given_up()
    {
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(OneRow[..60]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(s_hanging, context.RequestAborted);
        });
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None, TimeSpan.FromMilliseconds(500));

        (await Should.ThrowAsync<ConnectionException>(() => TestPlans.RunAsync(connection, TestPlans.Of("SELECT v FROM cpu"))))
            .Message.ShouldContain("said nothing");
    }

    [Fact]
    public async Task Cancelling_closes_the_connection_and_is_no_fault_of_the_server()
    {
        var isAborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancellation = new CancellationTokenSource();
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(isAborted.SetResult);
            await context.Response.WriteAsync(OneRow[..60]);
            await context.Response.Body.FlushAsync();
            await cancellation.CancelAsync();
            await isAborted.Task;
        });

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(server, cancellation.Token));

        await isAborted.Task.WaitAsync(s_hanging);
    }

    [Fact]
    public async Task Leaving_an_answer_early_closes_the_connection()
    {
        var isAborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(isAborted.SetResult);
            await context.Response.WriteAsync(OneRow);
            await context.Response.Body.FlushAsync();
            await isAborted.Task;
        });
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None);
        QueryPlan plan = TestPlans.Of("SELECT v FROM cpu");

        await foreach (ResultChunk _ in connection.RunAsync(plan.Statements[0], plan.Shape))
        {
            break;
        }

        await isAborted.Task.WaitAsync(s_hanging);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "nothing listens there")]
    [InlineData("http://no-such-host.invalid", "is not found")]
    public async Task A_server_that_is_not_there_is_a_sentence(string address, string expected)
    {
        using var connection = new ServerConnection(ServerAddress.Parse(address), ServerCredentials.None);

        (await Should.ThrowAsync<ConnectionException>(() => connection.PingAsync(default))).Message.ShouldContain(expected);
    }

    [Fact]
    public async Task A_server_without_TLS_is_told_from_one_with_it()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(204, string.Empty);
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address.Replace("http:", "https:")), ServerCredentials.None);

        (await Should.ThrowAsync<ConnectionException>(() => connection.PingAsync(default))).Message.ShouldContain("cannot be reached by TLS");
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_a_sentence_and_gets_no_token()
    {
        int requests = 0;
        await using TestServer server = await TestServer.WithTlsAsync(_ =>
        {
            requests++;
            return Task.CompletedTask;
        });
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.OfToken("hush"));

        string message = (await Should.ThrowAsync<ConnectionException>(() => connection.PingAsync(default))).Message;

        message.ShouldContain("cannot be reached by TLS");
        message.ShouldContain("certificate");
        requests.ShouldBe(0);
    }

    [Fact]
    public void A_host_that_does_not_answer_at_all_is_told_from_a_silent_server()
    {
        using var watch = new SilenceWatch(s_hanging, default);
        var faults = new ConnectionFaults(ServerAddress.Parse("http://192.0.2.1"), ServerCredentials.None);

        faults.Explain(new TaskCanceledException("connecting", new TimeoutException()), watch)!.Message.ShouldContain("cannot be reached: it does not answer");
        faults.Explain(new TaskCanceledException("by the user"), watch).ShouldBeNull();
    }

    [Fact]
    public async Task Ping_tells_product_and_version()
    {
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            context.Request.Path.Value.ShouldBe("/influx/ping");
            context.Response.Headers["X-Influxdb-Build"] = "OSS";
            context.Response.Headers["X-Influxdb-Version"] = "1.6.7";
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address + "/influx"), ServerCredentials.None);

        ServerVersion version = await connection.PingAsync(default);

        version.ShouldBe(new ServerVersion("OSS", "1.6.7"));
        version.LikelyTarget.ShouldBe(TargetProfiles.OssV1);
        version.ToString().ShouldBe("OSS 1.6.7");
        new ServerVersion(null, null).LikelyTarget.ShouldBeNull();
    }

    private static async Task<List<ResultChunk>> RunAsync(TestServer server, CancellationToken cancellationToken = default)
    {
        using var connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.OfToken("hush"));
        return await TestPlans.RunAsync(connection, TestPlans.Of("SELECT v FROM cpu"), cancellationToken).WaitAsync(s_hanging, CancellationToken.None);
    }
}
