using System.Net;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Query;

public sealed class ShowDatabasesTests
{
    private const string Servers = """{"results":[{"statement_id":0,"series":[{"name":"databases","columns":["name"],"values":[["a"],["b"],["team_x"],["_internal"]]}]}]}""";

    [Theory]
    [InlineData("reads", """["a"],["team_x"]""")]
    [InlineData("writes", """["b"]""")]
    [InlineData("all", """["a"],["b"],["team_x"],["_internal"]""")]
    public async Task The_answer_has_the_databases_on_which_the_token_has_rights(string token, string values)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.Status(200, Servers), Tokens);

        (_, string body) = await gateway.AskAsync("SHOW DATABASES", null, token);

        body.ShouldBe($$"""{"results":[{"statement_id":0,"series":[{"name":"databases","columns":["name"],"values":[{{values}}]}]}]}""");
        gateway.Sent.ShouldBe([": SHOW DATABASES"]);
    }

    [Fact]
    public async Task Rows_of_other_statements_are_not_cut_down()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.SeriesOf("z"), Tokens);

        (_, string body) = await gateway.AskAsync("SHOW DATABASES; SHOW MEASUREMENTS", "a", "reads");

        body.ShouldBe("""{"results":[{"statement_id":0,"series":[{"name":"s","columns":["name"]}]},{"statement_id":1,"series":[{"name":"s","columns":["name"],"values":[["z"]]}]}]}""");
    }

    [Fact]
    public async Task Without_any_right_it_is_403()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.Status(200, Servers), Tokens);

        (await gateway.AskAsync("SHOW DATABASES", null, "none")).Status.ShouldBe(HttpStatusCode.Forbidden);

        gateway.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_target_has_no_such_statement_it_is_refused()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, Tokens);

        (HttpStatusCode status, string body) = await gateway.AskAsync("SHOW DATABASES", null, "all");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.ShouldContain("IQL1022");
        gateway.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task As_an_option_it_is_answered_from_the_rights_of_the_token_in_its_place()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Clustered, StubAnswers.SeriesAsync, options =>
        {
            Tokens(options);
            options.AnswersShowDatabases = true;
        });

        (_, string body) = await gateway.AskAsync("SELECT v FROM m; SHOW DATABASES; SELECT v FROM m", "a", "reads");

        gateway.Sent.ShouldBe(["a: SELECT v FROM m", "a: SELECT v FROM m"]);
        body.ShouldContain("""{"statement_id":1,"series":[{"name":"databases","columns":["name"],"values":[["a"],["c"]]}]}""");
        body.ShouldContain("\"statement_id\":2,");
    }

    [Fact]
    public async Task A_target_that_has_the_statement_is_asked_in_spite_of_the_option()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Core, StubAnswers.Status(200, Servers), options =>
        {
            Tokens(options);
            options.AnswersShowDatabases = true;
        });

        (await gateway.AskAsync("SHOW DATABASES", null, "writes")).Body.ShouldContain("""[["b"]]""");

        gateway.Sent.ShouldBe([": SHOW DATABASES"]);
    }

    private static void Tokens(Options.GatewayOptions options) => options.Tokens =
    [
        GatewayUnderTest.Token("reads", ["a", "team_*", "c"], []),
        GatewayUnderTest.Token("writes", [], ["b"]),
        GatewayUnderTest.Token("all", ["*"], []),
        GatewayUnderTest.Token("none", [], []),
    ];
}
