using System.Net;
using System.Net.Sockets;
using System.Text;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Upstream;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Faults;

public sealed class ClientFaultTests
{
    private static readonly string[] s_malformed =
    [
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
        "\u0000\u0000\u0000\u0000\r\n\r\n",
        "\r\n\r\n\r\n",
        "rubbish\r\n\r\n",
        "GET\r\n\r\n",
        "GET  HTTP/1.1\r\n\r\n",
        "GET /ping HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET /ping HTTP/1.1\r\n\r\n",
        "GET /ping HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /ping HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n",
        "GET /ping HTTP/1.1\r\nHost: x\r\nBad name: y\r\n\r\n",
        "GET /ping HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n",
        "GET /p%00ing HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT x:80 HTTP/1.1\r\nHost: x:80\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\ncpu value=1",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\ncpu value=1",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nContent-Length: 12\r\n\r\ncpu value=1",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\ncpu value=1",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\ncpu value=1",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nb\r\ncpu value=1xx\r\n0\r\n\r\n",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nb\r\ncpu value=1\r\n",
        "POST /write?db=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\ncpu value=1",
        "POST /query?db=d HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 20\r\n\r\n--x\r\nrubbish\r\n--x--\r\n",
        "POST /query?db=d HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data\r\nContent-Length: 4\r\n\r\nq=1\r",
        "POST /query?db=d HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nq=%ff%",
        "GET /query?db=d&q=%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /query?db=d&q=SELECT%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /query?db=d&q=SHOW+DATABASES HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ====\r\n\r\n",
        "GET /query?db=d&q=SELECT+1&params={ HTTP/1.1\r\nHost: x\r\n\r\n",
    ];

    public static TheoryData<int> Malformed => [.. Enumerable.Range(0, s_malformed.Length)];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_request_is_refused_and_reaches_no_server(int number)
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        string answer = await gateway.SendRawAsync(s_malformed[number]);

        if (answer.Length > 0)
        {
            answer.ShouldNotMatch("^HTTP/1\\.1 (?!4|505)", s_malformed[number]);
            answer.ShouldNotStartWith("HTTP/1.1 429");
        }

        upstream.LastRequest.ShouldBeNull();
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task Two_lengths_of_a_body_do_not_smuggle_a_second_request()
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        await gateway.SendRawAsync(
            "POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: 62\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\nGET /query?db=d&q=SHOW+MEASUREMENTS HTTP/1.1\r\nHost: smuggled\r\n\r\n");

        (upstream.LastRequest?.Head ?? string.Empty).ShouldNotContain("smuggled");
        await gateway.ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("GET /query?db=d&q=SELECT+{0} HTTP/1.1\r\nHost: x\r\n\r\n", 100_000, "HTTP/1.1 414")]
    [InlineData("GET /ping HTTP/1.1\r\nHost: x\r\nX: {0}\r\n\r\n", 100_000, "HTTP/1.1 431")]
    [InlineData("GET /ping HTTP/1.1\r\nHost: x\r\nAuthorization: Token {0}\r\n\r\n", 1_000_000, "HTTP/1.1 431")]
    public async Task A_head_that_is_too_large_is_refused(string request, int size, string expected)
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        string answer = await gateway.SendRawAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, request, new string('x', size)));

        // A client that still sends when the connection closes may lose the answer.
        (answer.Length == 0 || answer.StartsWith(expected, StringComparison.Ordinal)).ShouldBeTrue(answer);
        upstream.LastRequest.ShouldBeNull();
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task Too_many_headers_are_refused()
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        string answer = await gateway.SendRawAsync($"GET /ping HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Range(0, 500).Select(i => $"X-{i}: y\r\n"))}\r\n");

        // A client that still sends when the connection closes may lose the answer.
        (answer.Length == 0 || answer.StartsWith("HTTP/1.1 431", StringComparison.Ordinal)).ShouldBeTrue(answer);
        await gateway.ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "q=SELECT+")]
    [InlineData("application/vnd.influxql", "SELECT ")]
    public async Task A_query_that_is_too_large_is_refused(string type, string start)
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(
            upstream.Address, WholeGateway.PatientLimits with { QueryBody = 200_000, QueryLength = 100_000 });
        foreach (int size in (int[])[150_000, 1_000_000])
        {
            using HttpResponseMessage response = await gateway.Client.PostAsync(
                "/query?db=d", new StringContent(start + new string('x', size), new System.Net.Http.Headers.MediaTypeHeaderValue(type)));

            response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"request too large\"");
        }

        upstream.LastRequest.ShouldBeNull();
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_query_that_nests_as_deep_as_it_is_long_ends_no_process()
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);
        foreach (string part in (string[])["(", "(SELECT * FROM ", "-", "a+("])
        {
            var form = new FormUrlEncodedContent([KeyValuePair.Create("q", "SELECT " + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)))]);
            using HttpResponseMessage response = await gateway.Client.PostAsync("/query?db=d", form);

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        upstream.LastRequest.ShouldBeNull();
        await gateway.ShouldBeWellAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_leaves_ends_the_request_at_the_server(bool isWithinRows)
    {
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using StubUpstream upstream = await StubUpstream.StartAsync(async context =>
        {
            if (context.Request.Path == "/ping" || ended.Task.IsCompleted)
            {
                await context.Response.WriteAsync(ScriptedUpstream.GoodAnswer);
                return;
            }

            context.RequestAborted.Register(ended.SetResult);
            if (isWithinRows)
            {
                await context.Response.WriteAsync("""{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","value"],"values":[[1,1]""");
            }

            begun.TrySetResult();
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await Task.Delay(10);
                if (isWithinRows)
                {
                    await context.Response.WriteAsync(string.Concat(Enumerable.Repeat(",[1,1]", 10_000)), context.RequestAborted);
                }
            }
        });
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);
        using (TcpClient client = await gateway.ConnectAsync())
        {
            await client.GetStream().WriteAsync("GET /query?db=d&q=SELECT+value+FROM+cpu HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (isWithinRows)
            {
                await client.GetStream().ReadExactlyAsync(new byte[100_000]);
            }
        }

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_the_server_up_and_no_memory()
    {
        long sent = 0;
        await using StubUpstream upstream = await StubUpstream.StartAsync(async context =>
        {
            if (context.Request.Path == "/ping")
            {
                return;
            }

            await context.Response.WriteAsync("""{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","value"],"values":[[1,1]""");
            byte[] rows = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(",[1,1]", 10_000)));
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(rows, context.RequestAborted);
                Interlocked.Add(ref sent, rows.Length);
            }
        });
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address, new LimitOptions());
        using TcpClient client = await gateway.ConnectAsync();
        await client.GetStream().WriteAsync("GET /query?db=d&q=SELECT+value+FROM+cpu HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());

        // It comes to rest when all buffers are full.
        long before;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            before = Interlocked.Read(ref sent);
            await Task.Delay(500, limit.Token);
        }
        while (before == 0 || before != Interlocked.Read(ref sent));

        before.ShouldBeLessThan(100_000_000);
    }
}
