using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace InfluxQL.Gateway.Faults;

public sealed class WriteFaultTests
{
    private const int SeveralBuffers = 5_000_000;

    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> s_faults = new()
    {
        ["closes after the body"] = ScriptedUpstream.Send(string.Empty),
        ["resets after the body"] = ScriptedUpstream.Reset(string.Empty),
        ["sends half a status"] = ScriptedUpstream.Send("HTTP/1.1 204 No"),
        ["sends half a head"] = ScriptedUpstream.Send("HTTP/1.1 204 No Content\r\n"),
        ["resets within its head"] = ScriptedUpstream.Reset("HTTP/1.1 204 No Content\r\nDate: x"),
        ["speaks another protocol"] = ScriptedUpstream.Send("+OK\r\n"),
        ["sends to another place"] = ScriptedUpstream.Send("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
        ["shows a page for people"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"),
        ["puts it off"] = ScriptedUpstream.Send("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"),
        ["fails"] = ScriptedUpstream.Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
        ["fails and breaks off"] = ScriptedUpstream.Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 100\r\n\r\n{\"err"),
        ["wrote a part"] = ScriptedUpstream.Send("HTTP/1.1 400 Bad Request\r\nContent-Length: 37\r\n\r\n{\"error\":\"partial write: dropped=1\"} \n"),
        ["is full"] = ScriptedUpstream.Send("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n"),
        ["does not let the gateway in"] = ScriptedUpstream.Send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"),
    };

    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> s_tooSlow = new()
    {
        ["never answers"] = ScriptedUpstream.Stall(string.Empty),
        ["stops within its head"] = ScriptedUpstream.Stall("HTTP/1.1 204 No Content\r\n"),
        ["asks for more for ever"] = ScriptedUpstream.Stall("HTTP/1.1 100 Continue\r\n\r\n"),
    };

    public static TheoryData<string, int> Faults
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string fault in s_faults.Keys.Concat(s_tooSlow.Keys))
            {
                data.Add(fault, 1);
                data.Add(fault, SeveralBuffers);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_write_is_never_said_to_be_done_when_the_server_did_not_say_so(string fault, int size)
    {
        bool isTooSlow = s_tooSlow.TryGetValue(fault, out Func<NetworkStream, CancellationToken, Task>? script);
        await using var upstream = new ScriptedUpstream { Fault = script ?? s_faults[fault] };
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address, isTooSlow ? WholeGateway.ShortLimits : null);
        for (int i = 0; i < 2; i++)
        {
            (HttpStatusCode status, string body) = await gateway.WriteAsync(new ByteArrayContent(Lines(size)));

            ((int)status).ShouldBeGreaterThanOrEqualTo(400);
            JsonDocument.Parse(body).RootElement.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        }

        upstream.Fault = null;
        await gateway.ShouldBeWellAsync();
        if (!isTooSlow)
        {
            (await gateway.WriteAsync(new ByteArrayContent(Lines(size)))).Status.ShouldBe(HttpStatusCode.NoContent);
            upstream.LastRequest!.Body.ShouldBe(Lines(size));
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    public async Task A_server_that_says_done_before_it_has_everything_is_not_believed(string answer)
    {
        await using var upstream = new Upstream.RawServer(async (stream, cancellationToken) =>
        {
            byte[] buffer = new byte[1000];
            await stream.ReadAtLeastAsync(buffer, 1000, cancellationToken: cancellationToken);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
            stream.Socket.Shutdown(SocketShutdown.Send);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        });
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        (HttpStatusCode status, _) = await gateway.WriteAsync(new ByteArrayContent(Lines(30_000_000)));

        ((int)status).ShouldBeGreaterThanOrEqualTo(500);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(SeveralBuffers)]
    public async Task A_client_that_leaves_within_its_body_leaves_no_complete_write(int sent)
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);
        using (TcpClient client = await gateway.ConnectAsync())
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: {sent + 1000}\r\n\r\n"));
            await client.GetStream().WriteAsync(Lines(sent));
            client.LingerState = new LingerOption(true, 0);
        }

        await gateway.ShouldBeWellAsync();

        // Nothing of a body that fits into memory was sent; a longer one never came to its end.
        (upstream.LastRequest is null || !upstream.LastRequest.IsComplete || upstream.LastRequest.Head.StartsWith("POST /query", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(SeveralBuffers)]
    public async Task A_gzip_body_that_is_cut_off_leaves_no_complete_write(int size)
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);
        byte[] packed = Pack(Lines(size));
        var content = new ByteArrayContent(packed[..^20]);
        content.Headers.ContentEncoding.Add("gzip");

        (HttpStatusCode status, string body) = await gateway.WriteAsync(content);

        status.ShouldBe(HttpStatusCode.BadRequest, body);
        body.ShouldContain("cut off");
        (upstream.LastRequest?.IsComplete ?? false).ShouldBeFalse();
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_gzip_bomb_is_refused_and_leaves_no_complete_write()
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address, WholeGateway.PatientLimits with { WriteBody = 10_000_000 });
        var content = new ByteArrayContent(Pack(Lines(200_000_000)));
        content.Headers.ContentEncoding.Add("gzip");

        (await gateway.WriteAsync(content)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        (upstream.LastRequest?.IsComplete ?? false).ShouldBeFalse();
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_408_and_gives_its_place_back()
    {
        await using var upstream = new ScriptedUpstream();
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address, WholeGateway.ShortLimits);
        using TcpClient client = await gateway.ConnectAsync();
        await client.GetStream().WriteAsync("POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\ncpu value="u8.ToArray());

        byte[] answer = new byte[12];
        await client.GetStream().ReadExactlyAsync(answer);

        Encoding.ASCII.GetString(answer).ShouldBe("HTTP/1.1 408");
        await gateway.ShouldBeWellAsync();
    }

    private static byte[] Lines(int size)
    {
        byte[] line = "cpu,host=a value=1 1577836800000000000\n"u8.ToArray();
        byte[] lines = new byte[Math.Max(1, size / line.Length) * line.Length];
        for (int i = 0; i < lines.Length; i += line.Length)
        {
            line.CopyTo(lines, i);
        }

        return lines;
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
