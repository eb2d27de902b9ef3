using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Query;

public sealed class QueryEndpointTests
{
    [Fact]
    public async Task The_server_gets_canonical_text_and_nothing_that_the_client_wrote()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered);

        HttpResponseMessage response = await gateway.Client.GetAsync(
            "query?q=select+v+from+m+where+h=$h&db=a&rp=week&epoch=us&chunked=true&chunked_size=5&pretty=true&u=x&p=secret&params=%7B%22h%22:%22w%22%7D&other=1");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        RecordedRequest sent = gateway.Server.Requests.Single();
        (sent.Method, sent.Path, sent.Query).ShouldBe(("POST", "/query", ""));
        sent.Form.Select(field => $"{field.Key}={field.Value}").ShouldBe(
            ["q=SELECT v FROM m WHERE h = 'w'", "db=a/week", "epoch=us", "chunked=true", "chunk_size=5"]);
        sent.Headers.ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task A_1_x_server_gets_units_that_it_knows_and_qualified_names()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1);

        await gateway.Client.GetAsync("query?q=SELECT+v+FROM+m;DELETE+FROM+m&db=a&rp=week&epoch=us");

        gateway.Server.Requests.Single().Form.Select(field => $"{field.Key}={field.Value}").ShouldBe(
            ["q=SELECT v FROM a.week.m; DELETE FROM m", "db=a", "epoch=u"]);
    }

    [Fact]
    public async Task A_password_reaches_the_server_and_not_its_redaction()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1);

        await gateway.AskAsync("CREATE USER u WITH PASSWORD 'it''s'; SET PASSWORD FOR u = 'q%+&;é'".Replace("''", "\\'"), null);

        gateway.Sent.ShouldBe([": CREATE USER u WITH PASSWORD 'it\\'s'; SET PASSWORD FOR u = 'q%+&;é'"]);
    }

    [Fact]
    public async Task Statements_of_one_database_go_together_and_others_apart_in_their_order()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, StubAnswers.SeriesAsync);

        (_, string body) = await gateway.AskAsync("SELECT v FROM b..m; SELECT v FROM x; SELECT v FROM y; SELECT v FROM b..n;");

        gateway.Sent.ShouldBe(["b: SELECT v FROM m", "a: SELECT v FROM x; SELECT v FROM y", "b: SELECT v FROM n"]);
        body.ShouldBe("{\"results\":["
            + string.Join(',', new[] { "b", "a", "a", "b" }.Select((database, id) => $$"""{"statement_id":{{id}},"series":[{"name":"{{database}}","columns":["v"],"values":[[1]]}]}"""))
            + "]}");
    }

    [Fact]
    public async Task A_syntax_error_has_the_text_of_1_x_and_a_position()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered);

        HttpResponseMessage response = await gateway.Client.GetAsync("query?db=a&q=SELECT+v+FROM+m;%0ASELECT");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        string error = body.RootElement.GetProperty("error").GetString()!;
        error.ShouldStartWith("error parsing query: found EOF, expected ");
        response.Headers.GetValues("X-Influxdb-Error").Single().ShouldBe(error);
        body.RootElement.GetProperty("code").GetString().ShouldBe("invalid");
        JsonElement diagnostic = body.RootElement.GetProperty("diagnostics")[0];
        diagnostic.GetProperty("id").GetString().ShouldNotBeNull().ShouldStartWith("IQL0");
        diagnostic.GetProperty("line").GetInt32().ShouldBe(2);
        gateway.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT v FROM m WHERE h = $h", "error parsing query: missing parameter: h")]
    [InlineData("SELECT mean(v), v FROM m", "mixing aggregate and non-aggregate queries is not supported")]
    public async Task Other_errors_have_the_text_of_1_x_too(string query, string error)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1);

        (await gateway.AskAsync(query)).Body.ShouldStartWith($"{{\"error\":\"{error}\",");
    }

    [Theory]
    [InlineData("SELECT v FROM m; DROP DATABASE a", 400, "IQL1009")]
    [InlineData("SELECT v FROM m; SELECT mean(v), v FROM m", 400, "IQL2")]
    [InlineData("SELECT v FROM m; SELECT v FROM a..m, b..m", 400, "IQL3030")]
    [InlineData("SELECT v FROM m; SELECT v FROM forbidden", 403, "IQL3511")]
    [InlineData("SELECT v FROM m WHERE h = $h", 400, "IQL2101")]
    public async Task One_statement_that_is_refused_refuses_all(string query, int status, string id)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(
            TargetProfiles.Clustered,
            options => options.Policies = new QueryPolicies { Measurements = NameRules.Any.Deny("forbidden") });

        (HttpStatusCode actual, string body) = await gateway.AskAsync(query);

        ((int)actual).ShouldBe(status, body);
        body.ShouldContain(id);
        body.ShouldContain(status == 403 ? "\"code\":\"forbidden\"" : "\"code\":\"invalid\"");
        gateway.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("query", 400, "missing required parameter")]
    [InlineData("query?q=SHOW+MEASUREMENTS", 400, "must specify a 'db' parameter")]
    [InlineData("query?db=a&q=SHOW+MEASUREMENTS&q=SHOW+TAG+KEYS", 400, "IQL3021")]
    [InlineData("query?db=a&q=SHOW+MEASUREMENTS&epoch=x", 400, "IQL3022")]
    [InlineData("query?db=a&q=SHOW+MEASUREMENTS&params=[1]", 400, "IQL3024")]
    [InlineData("query?db=a&q=SHOW+%FF", 400, "belongs to no character")]
    public async Task Parameters_that_are_wrong_are_400(string url, int status, string text)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered);

        HttpResponseMessage response = await gateway.Client.GetAsync(url);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(text);
        gateway.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_query_beyond_the_limit_is_413()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, options => options.Limits = options.Limits with { QueryLength = 20 });

        (await gateway.AskAsync("SELECT v FROM a..mmmm")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await gateway.AskAsync("SELECT v FROM a..mmm")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_405(string method)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered);

        HttpResponseMessage response = await gateway.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "query?q=SHOW+MEASUREMENTS&db=a"));

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Theory]
    [InlineData("query?q=SHOW+MEASUREMENTS&db=a&p=good", null, 200)]
    [InlineData("query?q=SHOW+MEASUREMENTS&db=a&p=good", "Token bad", 200)]
    [InlineData("query?q=SHOW+MEASUREMENTS&db=a", "Bearer good", 200)]
    [InlineData("query?q=SHOW+MEASUREMENTS&db=a&p=bad", "Bearer good", 401)]
    [InlineData("query?q=SHOW+MEASUREMENTS&db=a", null, 401)]
    [InlineData("query?q=SHOW+MEASUREMENTS&db=a", "nonsense", 400)]
    [InlineData("query?q=SYNTAX&db=a", null, 401)]
    public async Task A_token_is_needed(string url, string? header, int status)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, options => options.Tokens = [GatewayUnderTest.Token("good", ["a"], [])]);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        ((int)(await gateway.Client.SendAsync(request)).StatusCode).ShouldBe(status);

        gateway.Server.Requests.Count.ShouldBe(status == 200 ? 1 : 0);
    }

    [Fact]
    public async Task A_token_in_a_form_counts()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, options => options.Tokens = [GatewayUnderTest.Token("good", ["a"], [])]);
        using var form = new FormUrlEncodedContent([new("q", "SHOW MEASUREMENTS"), new("db", "a"), new("p", "good")]);

        (await gateway.Client.PostAsync("query?p=bad", form)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/plain", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/csv", "text/csv")]
    [InlineData("application/x-msgpack", "application/x-msgpack")]
    public async Task The_type_of_a_response_is_what_the_client_takes(string? accept, string type)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.SeriesAsync);
        using var request = new HttpRequestMessage(HttpMethod.Get, "query?q=SELECT+v+FROM+m&db=a");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        HttpResponseMessage response = await gateway.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("deflate, gzip;q=0.5", true)]
    [InlineData("*", true)]
    [InlineData("gzip;q=0, *", false)]
    [InlineData("br", false)]
    [InlineData("identity", false)]
    public async Task A_response_is_packed_where_the_client_takes_it(string encodings, bool isPacked)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.SeriesAsync);
        using var request = new HttpRequestMessage(HttpMethod.Get, "query?q=SELECT+v+FROM+m&db=a");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);

        HttpResponseMessage response = await gateway.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBe(isPacked ? ["gzip"] : []);
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        Stream body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(isPacked ? new GZipStream(body, CompressionMode.Decompress) : body);
        (await reader.ReadToEndAsync()).ShouldBe("{\"results\":[{\"statement_id\":0,\"series\":[{\"name\":\"a\",\"columns\":[\"v\"],\"values\":[[1]]}]}]}\n");
    }

    [Theory]
    [InlineData(10, "", "identity", true)]
    [InlineData(10, "", "gzip", true)]
    [InlineData(10, "&pretty=true", "identity", true)]
    [InlineData(4_000, "", "identity", true)]
    [InlineData(100_000, "", "identity", false)]
    [InlineData(100_000, "", "gzip", false)]
    public async Task A_small_answer_says_its_length_and_a_large_one_comes_in_chunks(int rows, string more, string encoding, bool saysLength)
    {
        string values = string.Join(',', Enumerable.Range(0, rows).Select(row => $"[{row * 7919L}]"));
        string answer = $$"""{"results":[{"statement_id":0,"series":[{"name":"m","columns":["v"],"values":[{{values}}]}]}]}""" + "\n";
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.Status(200, answer));
        for (int i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "query?q=SELECT+v+FROM+m&db=a" + more);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);

            using HttpResponseMessage response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            (response.Content.Headers.ContentLength is not null).ShouldBe(saysLength);
            response.Headers.TransferEncodingChunked.ShouldBe(saysLength ? null : true);
            Stream body = await response.Content.ReadAsStreamAsync();
            using var reader = new StreamReader(encoding == "gzip" ? new GZipStream(body, CompressionMode.Decompress) : body);
            JsonDocument.Parse(await reader.ReadLineAsync() + await reader.ReadToEndAsync()).RootElement
                .GetProperty("results")[0].GetProperty("series")[0].GetProperty("values").GetArrayLength().ShouldBe(rows);
        }
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task A_chunk_reaches_the_client_before_the_server_has_the_next(string encoding)
    {
        const string First = """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["v"],"values":[[1]],"partial":true}],"partial":true}]}""" + "\n";
        const string Second = """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["v"],"values":[[2]]}]}]}""" + "\n";
        var hasFirst = new TaskCompletionSource();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, async context =>
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(First));
            await context.Response.Body.FlushAsync();
            await hasFirst.Task;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Second));
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "query?q=SELECT+v+FROM+m&db=a&chunked=true&chunk_size=1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);

        HttpResponseMessage response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Stream body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding == "gzip" ? new GZipStream(body, CompressionMode.Decompress) : body);

        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(First.TrimEnd());
        hasFirst.SetResult();
        (await reader.ReadToEndAsync()).ShouldBe(Second);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_query_at_the_server()
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, async context =>
        {
            context.RequestAborted.Register(() => ended.SetResult());
            arrived.SetResult();
            await ended.Task;
        });
        using var client = new CancellationTokenSource();

        Task<HttpResponseMessage> asking = gateway.Client.GetAsync("query?q=SELECT+v+FROM+m&db=a", client.Token);
        await arrived.Task;
        await client.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_statement_that_changes_data_runs_on_get_too_as_on_1_x()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1);

        (await gateway.Client.GetAsync("query?q=DROP+MEASUREMENT+m&db=a")).StatusCode.ShouldBe(HttpStatusCode.OK);

        gateway.Server.Requests.Single().Method.ShouldBe("POST");
    }

    [Fact]
    public async Task The_page_about_unreadable_values_is_right()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered);
        string[] examples = File.ReadAllText(Checkout.PathOf("docs", "diagnostics", "IQL3024.md")).Split("```text\n").Skip(1).Select(part => part.Split('\n')[0]).ToArray();

        (await (await gateway.Client.GetAsync("query?" + examples[0])).Content.ReadAsStringAsync()).ShouldContain("\"id\":\"IQL3024\"");
        (await gateway.Client.GetAsync("query?" + examples[1])).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
