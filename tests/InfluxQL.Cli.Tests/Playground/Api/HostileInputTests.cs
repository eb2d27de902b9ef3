using System.Net;
using System.Text;
using System.Text.Json;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>Whatever is sent, the answer is JSON that says what to do; the fixture sees to it that no fault is logged.</summary>
public sealed class HostileInputTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    private static readonly string[] s_questions =
        ["check", "complete", "hover", "signature", "rename", "selection", "tree", "plan", "format", "redact"];

    [Theory]
    [InlineData("", "no valid JSON")]
    [InlineData("{", "no valid JSON")]
    [InlineData("{}x", "no valid JSON")]
    [InlineData("{\"text\": \"a\"", "no valid JSON")]
    [InlineData("[]", "is an array, but an object is needed")]
    [InlineData("null", "is null, but an object is needed")]
    [InlineData("7", "is a number, but an object is needed")]
    [InlineData("{\"text\": 7}", "The member text must be a string, but it is a number.")]
    [InlineData("{\"text\": null}", "The member text must be a string, but it is null.")]
    [InlineData("{\"target\": \"cluster\"}", "There is no target 'cluster'; there are clustered, dedicated")]
    [InlineData("{\"chunked\": \"true\"}", "The member chunked must be true or false, but it is a string.")]
    [InlineData("{\"chunkSize\": \"1\"}", "The member chunkSize must be a number or null, but it is a string.")]
    [InlineData("{\"params\": {}}", "The member params must be a string, but it is an object.")]
    [InlineData("{\"txt\": \"\"}", "There is no member 'txt'. Did you mean 'text'?")]
    [InlineData("{\"position\": -1}", "The member position must be a whole number")]
    [InlineData("{\"position\": 1.5}", "The member position must be a whole number")]
    [InlineData("{\"position\": 1e99}", "The member position must be a whole number")]
    public async Task A_body_that_is_no_question_is_refused_with_the_reason(string body, string reason)
    {
        foreach (string question in s_questions)
        {
            (HttpStatusCode status, string error) = await playground.AskWrongly(question, body);
            status.ShouldBe(HttpStatusCode.BadRequest);
            error.ShouldContain(reason);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused_with_their_place()
    {
        (HttpStatusCode status, JsonElement answer) = await playground.Post("check", [.. "{\"text\": \""u8, 0xFF, .. "\"}"u8]);

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.GetProperty("error").GetString()!.ShouldContain("byte at offset 10");
    }

    [Fact]
    public async Task A_position_is_needed_and_lies_in_the_text()
    {
        foreach (string question in (string[])["complete", "hover", "signature", "rename", "selection"])
        {
            (await playground.AskWrongly(question, """{"text": "x"}""")).Error.ShouldContain("position is missing");
            (await playground.AskWrongly(question, """{"text": "x", "position": 2}""")).Error.ShouldBe("The position 2 lies outside of the text, which has 1 UTF-16 code units.");
            (await playground.Post(question, """{"text": "x", "position": 1}""")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Lone_surrogates_come_back_as_they_were()
    {
        const string Body = """{"text": "SELECT \"\ud800\" FROM \udc00 -- \ud83d", "position": 9, "db": "\ud800", "newName": "\ud800"}""";
        foreach (string question in s_questions)
        {
            (await playground.Post(question, Body)).Status.ShouldBe(HttpStatusCode.OK, question);
        }

        (_, JsonElement tree) = await playground.Post("tree", Body);
        tree.GetRawText().ShouldContain("\\ud800");
    }

    [Theory]
    [InlineData("(", 1_000_000)]
    [InlineData("SELECT (", 100_000)]
    [InlineData("SELECT v FROM (", 100_000)]
    [InlineData("a+", 1_000_000)]
    [InlineData(";", 1_000_000)]
    [InlineData("'", 1_000_000)]
    [InlineData("\u0000", 500_000)]
    [InlineData("SELECT v FORM cpu;", 50_000)]
    [InlineData("/*", 1_000_000)]
    [InlineData("$x,", 500_000)]
    public async Task A_text_without_measure_is_answered(string piece, int times)
    {
        string body = JsonSerializer.Serialize(new { text = string.Concat(Enumerable.Repeat(piece, times)), position = 5 });
        body = body.Length <= RequestBody.Limit ? body : JsonSerializer.Serialize(new { text = string.Concat(Enumerable.Repeat(piece, times / 8)), position = 5 });
        foreach (string question in s_questions)
        {
            (HttpStatusCode status, _) = await playground.Post(question, body).WaitAsync(TimeSpan.FromMinutes(2));
            status.ShouldBe(HttpStatusCode.OK, question);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_4_MiB_are_refused(bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/check");
        request.Content = new StringContent("{\"text\": \"" + new string('x', 4 * 1024 * 1024) + "\"}", Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = isChunked;

        HttpStatusCode status;
        string answer;
        try
        {
            using HttpResponseMessage response = await playground.Client.SendAsync(request);
            status = response.StatusCode;
            answer = await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException)
        {
            // The server had answered and closed before all was sent; such an answer may be lost.
            return;
        }

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.ShouldContain("which is the limit");
    }

    [Fact]
    public async Task Nested_JSON_is_refused()
    {
        (HttpStatusCode status, string error) = await playground.AskWrongly("check", "{\"text\": " + new string('[', 100_000));

        status.ShouldBe(HttpStatusCode.BadRequest);
        error.ShouldContain("must be a string, but it is an array");
    }

    [Fact]
    public async Task A_thousand_requests_at_once_are_answered()
    {
        string body = JsonSerializer.Serialize(new { text = "SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)", position = 10 });
        IEnumerable<Task<(HttpStatusCode Status, JsonElement)>> all = Enumerable.Range(0, 1000).Select(i => playground.Post(s_questions[i % s_questions.Length], body));

        foreach ((HttpStatusCode status, _) in await Task.WhenAll(all).WaitAsync(TimeSpan.FromMinutes(2)))
        {
            status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_client_that_leaves_leaves_no_fault()
    {
        for (int i = 0; i < 50; i++)
        {
            using var leaving = new CancellationTokenSource();
            using var content = new StringContent(JsonSerializer.Serialize(new { text = new string('(', 100_000) + i }), Encoding.UTF8, "application/json");
            Task<HttpResponseMessage> answer = playground.Client.PostAsync("/api/check", content, leaving.Token);
            leaving.CancelAfter(i);
            try
            {
                (await answer).Dispose();
            }
            catch (OperationCanceledException)
            {
                // As it was meant.
            }
        }

        (await playground.Ask("check", new { text = "" })).ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task A_wrong_address_and_a_wrong_method_are_explained()
    {
        (await playground.AskWrongly("nothing", "{}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using HttpResponseMessage get = await playground.Client.GetAsync("/api/check");
        get.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await get.Content.ReadAsStringAsync()).ShouldContain("it takes POST");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", "400")]
    [InlineData("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("\u0000\u0001\u0002\r\n\r\n", "400")]
    public async Task A_request_that_is_no_HTTP_is_refused(string request, string status) =>
        (await RawRequest.Send(playground.Address, request)).ShouldStartWith($"HTTP/1.1 {status} ");

    [Fact]
    public async Task Endless_headers_are_refused() =>
        (await RawRequest.Send(playground.Address, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + new string('a', 40_000))).ShouldStartWith("HTTP/1.1 431 ");
}
