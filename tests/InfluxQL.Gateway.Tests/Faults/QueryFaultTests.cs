using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using InfluxQL.Gateway.Options;

namespace InfluxQL.Gateway.Faults;

public sealed class QueryFaultTests
{
    private const string Rows = """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","value"],"values":[""";

    private static readonly string s_manyRows = Rows + string.Join(',', Enumerable.Repeat("""["2020-01-01T00:00:00Z",1]""", 10_000));

    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> s_beforeRows = new()
    {
        ["closes without an answer"] = ScriptedUpstream.Send(string.Empty),
        ["resets without an answer"] = ScriptedUpstream.Reset(string.Empty),
        ["sends half a head"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Ty"),
        ["speaks another protocol"] = ScriptedUpstream.Send("SSH-2.0-OpenSSH_9.2\r\n"),
        ["sends binary rubbish"] = ScriptedUpstream.Send("\u0000\u00ff\u0016\u0003\u0001\r\n\r\n"),
        ["sends a huge header"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nX-Huge: " + new string('x', 2_000_000) + "\r\nContent-Length: 2\r\n\r\n{}"),
        ["sends a web page"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"),
        ["sends nothing as JSON"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n"),
        ["sends another document"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"result\":[]}"),
        ["sends half a document"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"results\":["),
        ["breaks off before a row"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"results\":["),
        ["resets before a row"] = ScriptedUpstream.Reset("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"results\":["),
        ["sends wrong chunks"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}"),
        ["nests too deep"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"results\":" + new string('[', 5_000_000)),
        ["sends gzip that nobody asked for"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003"),
        ["sends to another place"] = ScriptedUpstream.Send("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
        ["switches the protocol"] = ScriptedUpstream.Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
        ["answers without content"] = ScriptedUpstream.Send("HTTP/1.1 204 No Content\r\n\r\n"),
    };

    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> s_tooSlow = new()
    {
        ["never answers"] = ScriptedUpstream.Stall(string.Empty),
        ["stops within its head"] = ScriptedUpstream.Stall("HTTP/1.1 200 OK\r\n"),
        ["stops before a row"] = ScriptedUpstream.Stall("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"results\":["),
        ["drips its head for ever"] = ScriptedUpstream.Drip("HTTP/1.1 200 OK\r\nX-Slow: " + new string('x', 100_000), TimeSpan.FromMilliseconds(20)),
    };

    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> s_withinRows = new()
    {
        ["closes"] = ScriptedUpstream.Send("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + s_manyRows),
        ["resets"] = ScriptedUpstream.Reset("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + s_manyRows),
        ["stops"] = ScriptedUpstream.Stall("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + s_manyRows),
        ["ends its last chunk too early"] = ScriptedUpstream.Send($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{s_manyRows.Length:x}\r\n{s_manyRows}\r\n"),
        ["ends a proper response with half a document"] = ScriptedUpstream.Send($"HTTP/1.1 200 OK\r\nContent-Length: {s_manyRows.Length}\r\n\r\n{s_manyRows}"),
        ["goes on with rubbish"] = ScriptedUpstream.Send($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{s_manyRows},<html>"),
        ["goes on with an endless value"] = ScriptedUpstream.Send($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{s_manyRows},[\"" + new string('x', 20_000_000)),
    };

    public static TheoryData<string> BeforeRows => [.. s_beforeRows.Keys];

    public static TheoryData<string> TooSlow => [.. s_tooSlow.Keys];

    public static TheoryData<string, string> WithinRows
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string fault in s_withinRows.Keys)
            {
                data.Add(fault, string.Empty);
                data.Add(fault, "&chunked=true&chunk_size=100");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(BeforeRows))]
    public async Task A_server_that_fails_before_a_row_is_502(string fault) =>
        await ShouldBeErrorAsync(s_beforeRows[fault], HttpStatusCode.BadGateway, WholeGateway.PatientLimits);

    [Theory]
    [MemberData(nameof(TooSlow))]
    public async Task A_server_that_is_too_slow_is_504(string fault) =>
        await ShouldBeErrorAsync(s_tooSlow[fault], HttpStatusCode.GatewayTimeout, WholeGateway.ShortLimits);

    [Theory]
    [MemberData(nameof(WithinRows))]
    public async Task A_server_that_fails_within_its_rows_ends_the_response_with_an_error(string fault, string more)
    {
        await using var upstream = new ScriptedUpstream { Fault = s_withinRows[fault] };
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address, fault == "stops" ? WholeGateway.ShortLimits : null);
        for (int i = 0; i < 3; i++)
        {
            (HttpStatusCode status, string? body) = await gateway.QueryAsync(more: more);

            status.ShouldBe(HttpStatusCode.OK);
            string last = body.ShouldNotBeNull("the response is to end in the form of the API").TrimEnd('\n').Split('\n')[^1];
            HasError(JsonDocument.Parse(last).RootElement).ShouldBeTrue(last[..Math.Min(300, last.Length)]);
        }

        upstream.Fault = null;
        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task Nobody_at_the_servers_address_is_502()
    {
        await using WholeGateway gateway = await WholeGateway.StartAsync(new Uri("http://127.0.0.1:1"));
        for (int i = 0; i < 3; i++)
        {
            (HttpStatusCode status, string? body) = await gateway.QueryAsync();

            status.ShouldBe(HttpStatusCode.BadGateway);
            JsonDocument.Parse(body!).RootElement.GetProperty("error").GetString()!.ShouldContain("cannot be reached");
        }
    }

    [Fact]
    public async Task An_answer_that_drips_is_passed_on_whole()
    {
        await using var upstream = new ScriptedUpstream
        {
            Fault = ScriptedUpstream.Drip(
                $"HTTP/1.1 200 OK\r\nContent-Length: {ScriptedUpstream.GoodAnswer.Length}\r\n\r\n{ScriptedUpstream.GoodAnswer}", TimeSpan.FromMilliseconds(2)),
        };
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        await gateway.ShouldBeWellAsync();
    }

    [Fact]
    public async Task Bytes_beyond_the_length_of_an_answer_are_not_taken_for_the_next_one()
    {
        await using var upstream = new ScriptedUpstream
        {
            Fault = async (stream, cancellationToken) =>
            {
                await ScriptedUpstream.Send(
                    $"HTTP/1.1 200 OK\r\nContent-Length: {ScriptedUpstream.GoodAnswer.Length}\r\n\r\n{ScriptedUpstream.GoodAnswer}"
                    + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")(stream, cancellationToken);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            },
        };
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        for (int i = 0; i < 10; i++)
        {
            await gateway.ShouldBeWellAsync();
        }
    }

    [Fact]
    public async Task The_error_of_a_server_keeps_its_status_and_text()
    {
        const string Body = """{"error":"database not found: d"}""";
        await using var upstream = new ScriptedUpstream { Fault = ScriptedUpstream.Send($"HTTP/1.1 404 Not Found\r\nContent-Length: {Body.Length}\r\n\r\n{Body}") };
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address);

        (HttpStatusCode status, string? body) = await gateway.QueryAsync();

        status.ShouldBe(HttpStatusCode.NotFound);
        JsonDocument.Parse(body!).RootElement.GetProperty("error").GetString().ShouldBe("database not found: d");
    }

    private static async Task ShouldBeErrorAsync(Func<NetworkStream, CancellationToken, Task> fault, HttpStatusCode expected, LimitOptions limits)
    {
        await using var upstream = new ScriptedUpstream { Fault = fault };
        await using WholeGateway gateway = await WholeGateway.StartAsync(upstream.Address, limits);
        for (int i = 0; i < 3; i++)
        {
            (HttpStatusCode status, string? body) = await gateway.QueryAsync();

            status.ShouldBe(expected, body);
            JsonElement error = JsonDocument.Parse(body.ShouldNotBeNull()).RootElement;
            error.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
            error.GetProperty("code").GetString().ShouldBe("unavailable");
            body.ShouldNotContain(upstream.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), customMessage: "clients need not know the servers");
        }

        upstream.Fault = null;
        await gateway.ShouldBeWellAsync();
    }

    private static bool HasError(JsonElement document) =>
        document.TryGetProperty("error", out _) || document.GetProperty("results").EnumerateArray().Any(result => result.TryGetProperty("error", out _));
}
