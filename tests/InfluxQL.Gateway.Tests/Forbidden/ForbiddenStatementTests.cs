using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Servers;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Forbidden;

/// <summary>
/// No forbidden statement reaches the server, however it is written or packed: a server that records every request says
/// what came. The statements are those of the targets; each is tried in every encoding, and in every spelling through
/// the three encodings that clients use.
/// </summary>
public sealed class ForbiddenStatementTests
{
    private const string Answer = """{"results":[{"statement_id":0}]}""";

    private static readonly string[] s_targets = ["clustered", "oss-1.x-readonly"];
    private static readonly string[] s_usual = ["GET, percent", "POST, plus", "POST, multipart file"];

    public static TheoryData<string, string> Encodings => Product(RequestEncodings.All.Keys);

    public static TheoryData<string, string> Variants => Product(TextVariants.All.Keys);

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_forbidden_statement_reaches_the_server_in_no_encoding(string target, string encoding)
    {
        IEnumerable<(string, byte[])> requests = ForbiddenStatements.For(target).Select(statement => (statement, RequestEncodings.All[encoding](statement)));
        await CheckAsync(target, requests);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task A_forbidden_statement_reaches_the_server_in_no_spelling(string target, string variant)
    {
        IEnumerable<(string, byte[])> requests =
            from statement in ForbiddenStatements.For(target)
            from encoding in s_usual
            select (statement, RequestEncodings.All[encoding](TextVariants.All[variant](statement)));
        await CheckAsync(target, requests, nothingPasses: true);
    }

    [Theory]
    [InlineData("GET, percent")]
    [InlineData("GET, plus")]
    [InlineData("POST, plus")]
    [InlineData("POST, chunks")]
    [InlineData("POST, gzip")]
    [InlineData("POST, multipart")]
    [InlineData("POST, multipart file")]
    [InlineData("POST, the query is the body")]
    public async Task The_same_encodings_bring_a_permitted_statement_to_the_server(string encoding)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(Answer);
        await using InProcessGateway gateway = await StartAsync(upstream, "clustered");
        RawResponse response = await RawHttp.SendAsync(gateway.Address, RequestEncodings.All[encoding]($"SELECT mean(usage) FROM {ForbiddenStatements.Mark}"));
        response.Status.ShouldBe(200, response.Text);
        Queries(upstream).ShouldHaveSingleItem().Form["q"].ShouldContain(ForbiddenStatements.Mark);
    }

    [Theory]
    [InlineData("""{"h":"'; DROP DATABASE zzforbidden; --"}""")]
    [InlineData("""{"h":"\\'; DROP DATABASE zzforbidden; --"}""")]
    [InlineData("""{"h":"\n'; DROP DATABASE zzforbidden; --"}""")]
    public async Task A_value_that_is_bound_stays_a_value(string parameters)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(Answer);
        await using InProcessGateway gateway = await StartAsync(upstream, "clustered");
        string query = $"q={Uri.EscapeDataString("SELECT mean(usage) FROM cpu WHERE host = $h")}&db=mydb&params={Uri.EscapeDataString(parameters)}";
        RawResponse response = await RawHttp.SendAsync(gateway.Address, System.Text.Encoding.ASCII.GetBytes($"GET /query?{query} HTTP/1.1\r\nHost: gateway\r\n\r\n"));
        response.Status.ShouldBe(200, response.Text);
        RecordedRequest sent = Queries(upstream).ShouldHaveSingleItem();
        Syntax.SyntaxTree tree = Syntax.SyntaxTree.ParseText(sent.Form["q"]);
        tree.GetDiagnostics().ShouldBeEmpty();
        ((Syntax.QuerySyntax)tree.GetRoot()).Statements.ShouldHaveSingleItem().ShouldBeOfType<Syntax.SelectStatementSyntax>();
        sent.Form.Keys.ShouldNotContain("h");
    }

    [Theory]
    [InlineData("mydb&q=DROP DATABASE zzforbidden")]
    [InlineData("mydb\r\nX-Header: 1\r\n\r\nq=DROP DATABASE zzforbidden")]
    [InlineData("mydb;q=DROP DATABASE zzforbidden")]
    [InlineData("mydb#q=DROP DATABASE zzforbidden")]
    [InlineData("\"; DROP DATABASE zzforbidden; --")]
    public async Task A_database_name_stays_a_name(string database)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(Answer);
        await using InProcessGateway gateway = await StartAsync(upstream, "oss-1.x-readonly");
        string query = $"q={Uri.EscapeDataString("SELECT mean(usage) FROM cpu")}&db={Uri.EscapeDataString(database)}";
        await RawHttp.SendAsync(gateway.Address, System.Text.Encoding.ASCII.GetBytes($"GET /query?{query} HTTP/1.1\r\nHost: gateway\r\n\r\n"));
        foreach (RecordedRequest sent in Queries(upstream))
        {
            Syntax.SyntaxTree tree = Syntax.SyntaxTree.ParseText(sent.Form["q"]);
            tree.GetDiagnostics().ShouldBeEmpty();
            ((Syntax.QuerySyntax)tree.GetRoot()).Statements.ShouldHaveSingleItem().ShouldBeOfType<Syntax.SelectStatementSyntax>();
            sent.Headers.Keys.ShouldNotContain("X-Header");
            if (sent.Form.TryGetValue("db", out string? name))
            {
                name.ShouldBe(database);
            }
        }
    }

    [Fact]
    public async Task Nothing_is_sent_while_a_second_request_hides_in_the_body_of_the_first()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(Answer);
        await using InProcessGateway gateway = await StartAsync(upstream, "clustered");
        string hidden = $"GET /query?db=mydb&q=DROP+DATABASE+{ForbiddenStatements.Mark} HTTP/1.1\r\nHost: gateway\r\n\r\n";
        string request = $"POST /query?db=mydb HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nContent-Length: {hidden.Length + 5}\r\n\r\n0\r\n\r\n{hidden}";
        await TrySendAsync(gateway, System.Text.Encoding.ASCII.GetBytes(request));
        Queries(upstream).ShouldBeEmpty();
    }

    private static async Task CheckAsync(string target, IEnumerable<(string Statement, byte[] Request)> requests, bool nothingPasses = false)
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(Answer);
        await using InProcessGateway gateway = await StartAsync(upstream, target);
        var wrong = new List<string>();
        int sentBefore = 0;
        foreach ((string statement, byte[] request) in requests)
        {
            int? status = await TrySendAsync(gateway, request);
            RecordedRequest[] all = Queries(upstream);
            RecordedRequest[] sent = all[sentBefore..];
            sentBefore = all.Length;
            if (sent.Any(HoldsMark) || (nothingPasses && sent.Length > 0) || (sent.Length == 0 && status is >= 200 and < 300 and not 204))
            {
                wrong.Add($"{statement}: answered {status}, sent: {string.Join(" | ", sent.Select(item => $"{item.Method} {item.Path}{item.Query} {item.Body}"))}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>The status, or null where the connection was closed: what Kestrel does with the worst of malformed requests.</summary>
    private static async Task<int?> TrySendAsync(InProcessGateway gateway, byte[] request)
    {
        try
        {
            return (await RawHttp.SendAsync(gateway.Address, request)).Status;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static bool HoldsMark(RecordedRequest request) =>
        Uri.UnescapeDataString($"{request.Path}{request.Query}{request.Body}").Contains(ForbiddenStatements.Mark, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was sent apart from the checks of the server's health.</summary>
    private static RecordedRequest[] Queries(StubUpstream upstream) => [.. upstream.Requests.Where(request => request.Path != "/ping")];

    private static Task<InProcessGateway> StartAsync(StubUpstream upstream, string target) => InProcessGateway.StartAsync(options =>
    {
        options.Upstreams = [new UpstreamOptions(upstream.Address)];
        options.Target = TargetProfiles.Find(target)!;
    });

    private static TheoryData<string, string> Product(IEnumerable<string> names)
    {
        var data = new TheoryData<string, string>();
        foreach (string name in names)
        {
            foreach (string target in s_targets)
            {
                data.Add(target, name);
            }
        }

        return data;
    }
}
