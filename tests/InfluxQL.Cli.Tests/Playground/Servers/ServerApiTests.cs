using System.Net;
using System.Text;
using System.Text.Json;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Playground.Servers;

public sealed class ServerApiTests : IAsyncLifetime
{
    private const string Target = "oss-1.x";

    private readonly PlaygroundFixture _playground = new();

    public Task InitializeAsync() => _playground.InitializeAsync();

    public Task DisposeAsync() => _playground.DisposeAsync();

    [InfluxServerFact]
    public async Task A_query_runs_on_a_real_server_and_its_rows_come_back()
    {
        using InfluxServer server = await StartServer("cpu,host=a v=1.5,n=9007199254740993i,s=\"x\",b=true 1000000000\ncpu,host=b v=2 2000000000");

        JsonElement connected = await _playground.Ask("connect", new { address = server.Address.ToString() });
        JsonElement answer = await _playground.Ask("run", new { text = "SELECT v, n, s, b FROM cpu GROUP BY host; SHOW DATABASES", target = Target, db = "d", epoch = "s" });

        connected.GetProperty("connection").GetProperty("product").GetString()!.ShouldContain("1.6");
        answer.GetProperty("rows").GetInt32().ShouldBeGreaterThanOrEqualTo(3);
        answer.GetProperty("cut").GetBoolean().ShouldBeFalse();
        JsonElement result = answer.GetProperty("results")[0];
        result.GetProperty("database").GetString().ShouldBe("d");
        result.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonElement series = result.GetProperty("series")[0];
        series.GetProperty("name").GetString().ShouldBe("cpu");
        series.GetProperty("tags").GetRawText().ShouldBe("""[["host","a"]]""");
        series.GetProperty("columns").GetRawText().ShouldBe("""["time","v","n","s","b"]""");

        // The integer has a digit more than JavaScript's numbers.
        series.GetProperty("rows").GetRawText().ShouldBe("""[[1,1.5,"9007199254740993","x",true]]""");
        result.GetProperty("series")[1].GetProperty("rows").GetRawText().ShouldBe("[[2,2,null,null,null]]");
    }

    [InfluxServerFact]
    public async Task The_names_of_the_server_are_offered_soon()
    {
        using InfluxServer server = await StartServer("cpu,host=a usage_idle=1 1000000000");
        await _playground.Ask("connect", new { address = server.Address.ToString(), database = "d" });

        var state = new { text = "SELECT usage_ FROM cpu", position = 13, target = Target, db = "d" };
        DateTime deadline = DateTime.UtcNow.AddSeconds(30);
        bool isOffered = false;
        while (!isOffered && DateTime.UtcNow < deadline)
        {
            JsonElement answer = await _playground.Ask("complete", state);
            isOffered = answer.GetProperty("items").EnumerateArray().Any(item => item.GetProperty("label").GetString() == "usage_idle");
            await Task.Delay(50);
        }

        isOffered.ShouldBeTrue();
        (await Info()).GetProperty("schema").GetString().ShouldBe("live");
    }

    [InfluxServerFact]
    public async Task More_rows_than_a_page_shows_are_cut()
    {
        var lines = new StringBuilder();
        for (int i = 1; i <= 12_000; i++)
        {
            lines.Append($"cpu v={i} {i}\n");
        }

        using InfluxServer server = await StartServer(lines.ToString());
        await _playground.Ask("connect", new { address = server.Address.ToString() });

        JsonElement answer = await _playground.Ask("run", new { text = "SELECT v FROM cpu; SHOW DATABASES", target = Target, db = "d" });

        answer.GetProperty("rows").GetInt32().ShouldBe(10_000);
        answer.GetProperty("cut").GetBoolean().ShouldBeTrue();
        answer.GetProperty("results")[0].GetProperty("series")[0].GetProperty("rows").GetArrayLength().ShouldBe(10_000);
        answer.GetProperty("results")[1].GetProperty("error").GetString()!.ShouldStartWith("Not executed");
    }

    [InfluxServerFact]
    public async Task After_an_error_the_rest_is_not_executed()
    {
        using InfluxServer server = await StartServer("cpu v=1 1");
        await _playground.Ask("connect", new { address = server.Address.ToString() });

        JsonElement answer = await _playground.Ask("run", new { text = "SHOW TAG KEYS ON nothing; CREATE DATABASE other", target = Target, db = "d" });

        answer.GetProperty("results")[0].GetProperty("error").GetString()!.ShouldContain("database not found");
        answer.GetProperty("results")[1].GetProperty("error").GetString().ShouldBe("not executed");
    }

    [Fact]
    public async Task What_the_target_refuses_is_not_sent()
    {
        using var server = new SilentServer();
        await _playground.Ask("connect", new { address = server.Address });

        JsonElement answer = await _playground.Ask("run", new { text = "DROP SERIES FROM cpu" });

        answer.GetProperty("results").GetArrayLength().ShouldBe(0);
        answer.GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("IQL1012");
        server.Queries.ShouldBe(0);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_query_on_the_server()
    {
        using var server = new SilentServer();
        await _playground.Ask("connect", new { address = server.Address });
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent("""{"text": "SELECT v FROM cpu", "target": "oss-1.x", "db": "d"}""", Encoding.UTF8, "application/json");

        Task<HttpResponseMessage> run = _playground.Client.PostAsync("/api/run", content, leaving.Token);
        await server.QueryArrived.WaitAsync(TimeSpan.FromSeconds(30));
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => run);
        await server.QueryAbandoned.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_query_that_runs_while_the_page_disconnects_is_answered()
    {
        using var server = new SilentServer();
        await _playground.Ask("connect", new { address = server.Address });

        Task<(HttpStatusCode Status, string Error)> run = _playground.AskWrongly("run", """{"text": "SELECT v FROM cpu", "target": "oss-1.x", "db": "d"}""");
        await server.QueryArrived.WaitAsync(TimeSpan.FromSeconds(30));
        await _playground.Ask("disconnect", new { });

        (HttpStatusCode status, string error) = await run.WaitAsync(TimeSpan.FromSeconds(30));
        status.ShouldBe(HttpStatusCode.Conflict);
        error.ShouldContain("ended while the query ran");
    }

    [Fact]
    public async Task Credentials_go_to_the_server_and_into_no_answer()
    {
        using var server = new SilentServer();

        JsonElement connected = await _playground.Ask("connect", new { address = server.Address, user = "alice", password = "pass-4711" });
        JsonElement info = await Info();
        await _playground.Ask("connect", new { address = server.Address, token = "token-0815" });

        server.Authorizations.ShouldBe(["Basic " + Convert.ToBase64String("alice:pass-4711"u8), "Token token-0815"]);
        foreach (string answer in (string[])[connected.GetRawText(), info.GetRawText(), (await Info()).GetRawText(), _playground.Log])
        {
            answer.ShouldNotContain("4711");
            answer.ShouldNotContain("0815");
            answer.ShouldNotContain("alice");
        }
    }

    [Theory]
    [InlineData("""{"address": ""}""", HttpStatusCode.BadRequest, "empty")]
    [InlineData("""{"address": "ftp://x"}""", HttpStatusCode.BadRequest, "http:// or https://")]
    [InlineData("""{"address": "http://u:secret@localhost"}""", HttpStatusCode.BadRequest, "leave them out")]
    [InlineData("""{"address": "localhost:1", "password": "secret"}""", HttpStatusCode.BadRequest, "without a user")]
    [InlineData("""{"address": "localhost:1", "token": "secret", "user": "u"}""", HttpStatusCode.BadRequest, "one of them")]
    [InlineData("""{"address": "localhost:1", "token": "sec\nret"}""", HttpStatusCode.BadRequest, "token")]
    [InlineData("""{"address": "localhost:1", "passwort": "secret"}""", HttpStatusCode.BadRequest, "Did you mean 'password'?")]
    [InlineData("""{"address": "127.0.0.1:1", "user": "u", "password": "secret"}""", HttpStatusCode.BadGateway, "nothing listens there")]
    public async Task What_is_no_server_is_refused_without_its_secret(string body, HttpStatusCode expected, string reason)
    {
        (HttpStatusCode status, string error) = await _playground.AskWrongly("connect", body);

        status.ShouldBe(expected);
        error.ShouldContain(reason);
        error.ShouldNotContain("secret");
        (await Info()).GetProperty("connection").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_failed_connect_keeps_the_connection_before()
    {
        using var server = new SilentServer();
        await _playground.Ask("connect", new { address = server.Address });

        await _playground.AskWrongly("connect", """{"address": "127.0.0.1:1"}""");

        (await Info()).GetProperty("connection").GetProperty("address").GetString().ShouldBe(server.Address);
    }

    [Fact]
    public async Task Without_a_connection_nothing_runs()
    {
        (HttpStatusCode status, string error) = await _playground.AskWrongly("run", """{"text": "SHOW MEASUREMENTS", "db": "d"}""");

        status.ShouldBe(HttpStatusCode.Conflict);
        error.ShouldContain("not connected");
    }

    private static async Task<InfluxServer> StartServer(string lines)
    {
        InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE d", "d");
        await server.WriteAsync(lines, "d");
        return server;
    }

    private async Task<JsonElement> Info() => JsonSerializer.Deserialize<JsonElement>(await _playground.Client.GetStringAsync("/api/info"));
}
