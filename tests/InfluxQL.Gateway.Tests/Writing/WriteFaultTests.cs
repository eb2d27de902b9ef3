using System.Net;
using System.Net.Sockets;
using System.Text;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Upstream;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Writing;

/// <summary>Nothing is said to be written that the server did not say is written, and no cut body is complete to it.</summary>
public sealed class WriteFaultTests
{
    private const string Line = "cpu usage=1 5\n";
    private const string EndOfChunks = "0\r\n\r\n";

    [Theory]
    [InlineData(200, "", 502, "The server behind the gateway answered with the status 200, which says nothing about a write.")]
    [InlineData(204, "", 204, null)]
    [InlineData(400, """{"error":"partial write: field type conflict dropped=1"}""", 400, "partial write: field type conflict dropped=1")]
    [InlineData(400, """{"code":"invalid","message":"no"}""", 400, "no")]
    [InlineData(404, """{"error":"database not found: \"d\""}""", 404, "database not found: \"d\"")]
    [InlineData(413, "Request Entity Too Large\n", 413, "Request Entity Too Large")]
    [InlineData(422, "", 422, "The server behind the gateway refused the write with the status 422 and no text.")]
    [InlineData(500, """{"error":"timeout"}""", 500, "timeout")]
    [InlineData(503, "[1]", 503, "[1]")]
    [InlineData(302, "", 502, "The server behind the gateway answered with the status 302")]
    [InlineData(401, """{"error":"unable to parse authentication credentials"}""", 502, "The server behind the gateway does not let the gateway write (status 401).")]
    [InlineData(403, """{"error":"forbidden"}""", 502, "The server behind the gateway does not let the gateway write (status 403).")]
    public async Task The_answer_of_the_server_decides(int status, string body, int expected, string? error)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            if (status != 204)
            {
                await context.Response.WriteAsync(body);
            }
        });
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        (int actual, string? text) = await gateway.WriteAsync("db=d", Line);
        actual.ShouldBe(expected);
        if (error is null)
        {
            text.ShouldBeNull();
        }
        else
        {
            text.ShouldNotBeNull().ShouldStartWith(error);
        }
    }

    [Fact]
    public async Task Nobody_there_a_broken_and_a_slow_server_are_502_and_504()
    {
        await using (WriteServer gateway = await WriteServer.StartAsync(Pools.NobodyThere()))
        {
            (await gateway.WriteAsync("db=d", Line)).Status.ShouldBe(502);
        }

        await using RawServer broken = RawServer.Sending("HTTP/1.1 20");
        await using (WriteServer gateway = await WriteServer.StartAsync(broken.Address))
        {
            (await gateway.WriteAsync("db=d", Line)).Status.ShouldBe(502);
        }

        await using RawServer slow = RawServer.Stalling("");
        await using (WriteServer gateway = await WriteServer.StartAsync(
            slow.Address, configure: options => options.Limits = options.Limits with { UpstreamHeaders = TimeSpan.FromMilliseconds(300) }))
        {
            (await gateway.WriteAsync("db=d", Line)).Status.ShouldBe(504);
        }
    }

    [Fact]
    public async Task A_wrong_line_far_behind_ends_the_request_to_the_server_without_its_end()
    {
        await using var upstream = new RecordedBytes();
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        (int status, string? error) = await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_000) + "cpu usage=\n" + Line);
        status.ShouldBe(400);
        error.ShouldNotBeNull().ShouldContain("unable to parse 'cpu usage='");
        error.ShouldEndWith("Lines before it may have been written.");
        string sent = await upstream.Closed;
        sent.ShouldContain("Transfer-Encoding: chunked");
        sent.ShouldNotEndWith(EndOfChunks);
        sent.ShouldNotContain("usage=\n");
        gateway.LastRecord!.DiagnosticIds.ShouldBe(["IQL3708"]);
    }

    [Fact]
    public async Task A_wrong_line_near_the_begin_of_a_large_body_leaves_nothing_written()
    {
        await using var upstream = new RecordedBytes();
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        (int status, string? error) = await gateway.WriteAsync("db=d", "cpu usage=\n" + WriteLines.OfLength(3_000_000));
        status.ShouldBe(400);
        error.ShouldNotBeNull().ShouldEndWith("Nothing was written.");
        upstream.HasBegun.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_line_ends_a_stream_of_HTTP_2_as_well()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(Written, HttpProtocols.Http2);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, http2: true);
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_000) + "cpu usage=\n")).Status.ShouldBe(400);
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_000))).Status.ShouldBe(204);

        // A request is put down when its body has come to its end.
        upstream.Requests.ShouldHaveSingleItem().Protocol.ShouldBe("HTTP/2");
    }

    [Theory]
    [InlineData(LineProtocolCheck.Strict)]
    [InlineData(LineProtocolCheck.PassThrough)]
    public async Task A_gzip_body_without_its_end_is_not_complete_to_the_server(LineProtocolCheck check)
    {
        await using var upstream = new RecordedBytes();
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, configure: options => options.LineProtocol = check);
        (await gateway.WriteAsync("db=d", WriteServer.Gzip(WriteLines.OfLength(3_000_000), cut: 1_000))).Status.ShouldBe(400);
        (await upstream.Closed).ShouldNotEndWith(EndOfChunks);
    }

    [Theory]
    [InlineData(LineProtocolCheck.Strict)]
    [InlineData(LineProtocolCheck.PassThrough)]
    public async Task A_client_that_leaves_in_mid_body_ends_the_request_to_the_server_without_its_end(LineProtocolCheck check)
    {
        await using var upstream = new RecordedBytes();
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address, configure: options => options.LineProtocol = check);
        string body = WriteLines.OfLength(3_000_000);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(gateway.Client.BaseAddress!.Host, gateway.Client.BaseAddress.Port);
            string head = $"POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: {body.Length + 100}\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body));
            await upstream.Begun;
        }

        string sent = await upstream.Closed;
        sent.ShouldStartWith("POST /write?db=d");
        sent.ShouldNotEndWith(EndOfChunks);
    }

    [Fact]
    public async Task An_answer_before_all_lines_have_come_does_not_say_that_they_are_written()
    {
        await using RawServer upstream = RawServer.Sending("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(20_000_000))).Status.ShouldBe(502);
    }

    [Theory]
    [InlineData(413, "Request Entity Too Large")]
    [InlineData(400, "no")]
    [InlineData(503, "full")]
    public async Task A_refusal_before_all_lines_have_come_passes_through_though_the_server_closes_the_connection(int status, string text)
    {
        await using RawServer upstream = Refusing($"HTTP/1.1 {status} Refused\r\nConnection: close\r\nContent-Length: {text.Length}\r\n\r\n{text}");
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);

        // The second request finds no connection of the first.
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(20_000_000))).ShouldBe((status, text));
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(20_000_000))).ShouldBe((status, text));
        upstream.Connections.ShouldBe(2);
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 41")]
    [InlineData("")]
    public async Task A_closed_connection_without_a_refusal_does_not_say_that_anything_is_written(string answer)
    {
        await using RawServer upstream = Refusing(answer);
        await using WriteServer gateway = await WriteServer.StartAsync(upstream.Address);

        (int status, string? error) = await gateway.WriteAsync("db=d", WriteLines.OfLength(20_000_000));

        status.ShouldBe(502);
        error.ShouldNotBeNull().ShouldContain("ended the connection before it answered");
    }

    [Fact]
    public async Task Nor_does_it_with_HTTP_2()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        await using WebApplication upstream = builder.Build();
        upstream.Run(Written);
        await upstream.StartAsync();
        var address = new Uri(upstream.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await using WriteServer gateway = await WriteServer.StartAsync(address, http2: true);
        (int status, string? error) = await gateway.WriteAsync("db=d", WriteLines.OfLength(20_000_000));
        status.ShouldBe(502);
        error.ShouldNotBeNull().ShouldStartWith("The server behind the gateway answered before it had all lines.");
    }

    // Does as servers in Go do: it answers while lines still come, waits a little, and closes with lines unread.
    private static RawServer Refusing(string answer) => new(async (stream, cancellationToken) =>
    {
        await stream.ReadExactlyAsync(new byte[100_000], cancellationToken);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
        stream.Socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
    });

    private static Task Written(HttpContext context)
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }
}
