using System.Net;
using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace InfluxQL.Gateway.Upstream;

public sealed class UpstreamPoolTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task Servers_take_turns()
    {
        await using StubUpstream first = await StubUpstream.StartAsync("1");
        await using StubUpstream second = await StubUpstream.StartAsync("2");
        using UpstreamPool pool = Pools.Of(null, first.Address, second.Address);

        for (int i = 0; i < 4; i++)
        {
            await GetAsync(pool);
        }

        first.Requests.Count.ShouldBe(2);
        second.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_name_of_the_server_is_put_down_without_credentials()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(null, new Uri($"http://user:word@127.0.0.1:{server.Address.Port}/base"));
        var record = new RequestRecord();

        using HttpResponseMessage response = await pool.SendAsync(HttpMethod.Get, "/x?y=%2F", null, null, record, default);

        record.Upstream.ShouldBe($"http://127.0.0.1:{server.Address.Port}");
        record.UpstreamTime.ShouldBeGreaterThan(TimeSpan.Zero);
        (server.Requests.Single().Path + server.Requests.Single().Query).ShouldBe("/base/x?y=%2F");
    }

    [Theory]
    [InlineData("u", "p:w", null, "Basic dTpwOnc=")]
    [InlineData(null, null, "secret", "Token secret")]
    public async Task Credentials_of_the_server_are_added(string? user, string? password, string? token, string expected)
    {
        await using StubUpstream server = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(null, new UpstreamOptions(server.Address) { UserName = user, Password = password, Token = token });

        await GetAsync(pool);

        server.Requests.Single().Headers["Authorization"].ShouldBe(expected);
    }

    [Fact]
    public async Task Http_2_is_spoken_from_the_start_where_it_is_required()
    {
        await using StubUpstream server = await StubUpstream.StartAsync(context => context.Response.WriteAsync("x"), HttpProtocols.Http2);
        using UpstreamPool pool = Pools.Of(null, new UpstreamOptions(server.Address) { RequiresHttp2 = true });

        (await GetAsync(pool)).ShouldBe("x");

        server.Requests.Single().Protocol.ShouldBe("HTTP/2");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using StubUpstream server = await StubUpstream.StartAsync(context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        using UpstreamPool pool = Pools.Of(null, server.Address);

        using HttpResponseMessage response = await pool.SendAsync(HttpMethod.Get, "/x", null, null, new RequestRecord(), default);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_connected_goes_to_another_server_with_its_body()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(null, Pools.NobodyThere(), server.Address);

        for (int i = 0; i < 3; i++)
        {
            await SendAsync(pool, new StreamContent(new MemoryStream("body"u8.ToArray())));
        }

        server.Requests.Select(request => request.Body).ShouldBe(["body", "body", "body"]);
        pool.GetStates().Select(state => state.IsHealthy).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_server_that_was_taken_out_comes_back_when_it_answers_a_check()
    {
        Uri address = Pools.NobodyThere();
        await using StubUpstream other = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(null, address, other.Address);
        await GetAsync(pool);
        await GetAsync(pool);
        pool.GetStates()[0].IsHealthy.ShouldBeFalse();
        pool.GetStates()[0].Problem.ShouldNotBeNullOrEmpty();

        await using StubUpstream server = await StubUpstream.StartAsync(_ => Task.CompletedTask, port: address.Port);
        await pool.CheckAsync(default);

        pool.GetStates()[0].ShouldBe(new UpstreamState(address.GetLeftPart(UriPartial.Authority), true, null));
    }

    [Fact]
    public async Task What_may_have_been_sent_is_not_tried_again()
    {
        await using RawServer first = RawServer.Sending("");
        await using RawServer second = RawServer.Sending("");
        using UpstreamPool pool = Pools.Of(null, first.Address, second.Address);

        GatewayError error = await FailAsync(() => SendAsync(pool, new ByteArrayContent("body"u8.ToArray())));

        error.Status.ShouldBe(502);
        error.Message.ShouldContain("may have done");
        (first.Connections + second.Connections).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_may_have_been_sent_on_a_connection_in_use_is_not_tried_again(bool isInMemory)
    {
        int requests = 0;
        await using var server = new RawServer(async (stream, cancellationToken) =>
        {
            byte[] buffer = new byte[65536];
            while (await stream.ReadAsync(buffer, cancellationToken) > 0)
            {
                if (Interlocked.Increment(ref requests) > 1)
                {
                    return;
                }

                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), cancellationToken);
            }
        });
        using UpstreamPool pool = Pools.Of(null, server.Address);
        await GetAsync(pool);

        GatewayError error = await FailAsync(() => SendAsync(pool, isInMemory ? new ByteArrayContent("body"u8.ToArray()) : new StreamContent(new MemoryStream("body"u8.ToArray()))));

        error.Status.ShouldBe(502);
        (server.Connections, requests).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Nobody_there_is_502_and_then_503_where_there_were_several()
    {
        using UpstreamPool pool = Pools.Of(null, Pools.NobodyThere(), Pools.NobodyThere());

        GatewayError first = await FailAsync(() => GetAsync(pool));
        GatewayError second = await FailAsync(() => GetAsync(pool));

        (first.Status, first.Code).ShouldBe((502, "unavailable"));
        (second.Status, second.Code).ShouldBe((503, "unavailable"));
        second.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_server_alone_is_tried_every_time()
    {
        Uri address = Pools.NobodyThere();
        using UpstreamPool pool = Pools.Of(null, address);
        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(502);
        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(502);

        await using StubUpstream server = await StubUpstream.StartAsync(context => context.Response.WriteAsync("x"), port: address.Port);

        (await GetAsync(pool)).ShouldBe("x");
    }

    [Fact]
    public async Task A_server_without_a_free_place_is_busy_until_an_answer_was_read()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamRequests = 1 }, server.Address);

        using (await pool.SendAsync(HttpMethod.Get, "/x", null, null, new RequestRecord(), default))
        {
            GatewayError error = await FailAsync(() => GetAsync(pool));
            error.Status.ShouldBe(503);
            error.RetryAfter.ShouldNotBeNull();
        }

        (await GetAsync(pool)).ShouldBe("1");
    }

    [Fact]
    public async Task A_failed_request_gives_its_place_back()
    {
        await using RawServer server = RawServer.Sending("rubbish\r\n\r\n");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamRequests = 1 }, server.Address);

        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(502);
        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(502);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_504()
    {
        await using RawServer server = RawServer.Stalling("");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamHeaders = s_short }, server.Address);

        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(504);
    }

    [Fact]
    public async Task A_server_that_takes_no_body_is_504()
    {
        await using RawServer server = RawServer.Stalling("");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamHeaders = s_short }, server.Address);

        (await FailAsync(() => SendAsync(pool, new StreamContent(new MemoryStream(new byte[64 * 1024 * 1024]))))).Status.ShouldBe(504);
    }

    [Fact]
    public async Task The_time_of_a_slow_client_is_not_that_of_the_server()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamHeaders = s_short }, server.Address);

        await SendAsync(pool, new StreamContent(new SlowStream("abc", 2 * s_short)));

        server.Requests.Single().Body.ShouldBe("abc");
    }

    [Fact]
    public async Task A_pause_in_the_middle_of_an_answer_is_504()
    {
        await using RawServer server = RawServer.Stalling("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamIdle = s_short }, server.Address);

        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(504);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_502()
    {
        await using RawServer server = RawServer.Sending("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        using UpstreamPool pool = Pools.Of(null, server.Address);

        (await FailAsync(() => GetAsync(pool))).Status.ShouldBe(502);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_leaves_ends_the_request_at_the_server(bool isAfterHeaders)
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using StubUpstream server = await StubUpstream.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => ended.SetResult());
            if (isAfterHeaders)
            {
                await context.Response.WriteAsync("begin");
                await context.Response.Body.FlushAsync();
            }

            arrived.SetResult();
            await ended.Task;
        });
        using UpstreamPool pool = Pools.Of(null, server.Address);
        using var client = new CancellationTokenSource();

        Task reading = GetAsync(pool, client.Token);
        await arrived.Task;
        await client.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(reading);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_is_wrong_with_the_body_of_a_client_is_not_the_servers_fault()
    {
        await using StubUpstream server = await StubUpstream.StartAsync("1");
        using UpstreamPool pool = Pools.Of(null, server.Address);
        var refused = new RequestRefusedException(new GatewayError(400, ErrorCodes.Invalid, "bad line"));

        RequestRefusedException thrown = await Should.ThrowAsync<RequestRefusedException>(SendAsync(pool, new StreamContent(new SlowStream("a", TimeSpan.Zero, refused))));

        thrown.ShouldBeSameAs(refused);
        pool.GetStates().Single().IsHealthy.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/ping", 204, true)]
    [InlineData("/ping", 200, true)]
    [InlineData("/ping", 401, true)]
    [InlineData("/ping", 500, false)]
    [InlineData("/health", 200, true)]
    [InlineData("/health", 503, false)]
    [InlineData("/nothing", 200, false)]
    public async Task A_check_knows_a_server_that_is_well(string path, int status, bool isHealthy)
    {
        await using StubUpstream server = await StubUpstream.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == path ? status : 404;
            return Task.CompletedTask;
        });
        using UpstreamPool pool = Pools.Of(null, server.Address);

        await pool.CheckAsync(default);

        pool.GetStates().Single().IsHealthy.ShouldBe(isHealthy);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_a_check_is_not_well()
    {
        await using RawServer server = RawServer.Stalling("");
        using UpstreamPool pool = Pools.Of(new LimitOptions { UpstreamConnect = s_short }, server.Address);

        await pool.CheckAsync(default);

        pool.GetStates().Single().IsHealthy.ShouldBeFalse();
    }

    private static Task<string> GetAsync(UpstreamPool pool, CancellationToken cancellationToken = default) =>
        ReadAsync(pool.SendAsync(HttpMethod.Get, "/x", null, null, new RequestRecord(), cancellationToken), cancellationToken);

    private static Task<string> SendAsync(UpstreamPool pool, HttpContent content) =>
        ReadAsync(pool.SendAsync(HttpMethod.Post, "/x", content, null, new RequestRecord(), default), default);

    private static async Task<string> ReadAsync(Task<HttpResponseMessage> sending, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await sending.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        using var body = new MemoryStream();
        await (await response.Content.ReadAsStreamAsync(cancellationToken)).CopyToAsync(body, cancellationToken);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private static async Task<GatewayError> FailAsync(Func<Task> action) => (await Should.ThrowAsync<RequestRefusedException>(action)).Error;
}
