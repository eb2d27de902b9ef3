using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Schema;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Sessions;

public sealed class SessionArgumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = [];

    [Fact]
    public void Every_option_has_its_place_in_the_session()
    {
        string schema = _folder.Write("schema.json", """{"databases": {"telegraf": {}}}""");
        string config = _folder.Write("config.json", """{"dbrp": {"autogen": "keep"}}""");

        using QuerySession session = Create(
            "--connect", "localhost:1", "--db", "telegraf", "--rp", "week", "--epoch", "ms", "--target", "core",
            "--params", "{\"n\": 1}", "--schema", schema, "--config", config);

        session.Connection!.Address.ToString().ShouldBe("http://localhost:1");
        session.Database.ShouldBe("telegraf");
        session.RetentionPolicy.ShouldBe("week");
        session.Epoch.ShouldBe(EpochPrecision.Milliseconds);
        session.Target.Id.ShouldBe("core");
        session.Parameters.Keys.ShouldBe(["n"]);
        session.Schema!.Snapshot.FindDatabase("telegraf").ShouldNotBeNull();
        session.Configuration.Mapping.ShouldNotBe(DatabaseMapping.Default);
    }

    [Fact]
    public void Without_options_there_is_a_session_that_is_not_connected()
    {
        using QuerySession session = Create();

        session.Connection.ShouldBeNull();
        session.Schema.ShouldBeNull();
        session.Target.Id.ShouldBe("clustered");
        session.IsChunked.ShouldBeTrue();
    }

    [Fact]
    public void The_address_of_the_environment_holds_where_there_is_no_option()
    {
        _environment["INFLUXQL_URL"] = "http://127.0.0.1:1/a";
        using QuerySession session = Create();
        session.Connection!.Address.ToString().ShouldBe("http://127.0.0.1:1/a");
        session.Schema.ShouldBeOfType<LiveSchema>();

        using QuerySession other = Create("--connect", "http://127.0.0.1:2");
        other.Connection!.Address.ToString().ShouldBe("http://127.0.0.1:2");
    }

    [Fact]
    public void A_token_comes_from_a_file_or_the_environment()
    {
        _environment["INFLUXQL_TOKEN"] = "of-environment";
        Header().ShouldBe("Token of-environment");
        Header("--token-file", _folder.Write("token", "of-file\r\nsecond line\n")).ShouldBe("Token of-file");
    }

    [Fact]
    public void A_password_comes_from_a_file_or_the_environment_and_goes_with_a_user()
    {
        _environment["INFLUXQL_TOKEN"] = "unused";
        _environment["INFLUXQL_PASSWORD"] = "b";
        Header("--user", "a").ShouldBe("Basic YTpi");
        Header("--user", "a", "--password-file", _folder.Write("password", "c")).ShouldBe("Basic YTpj");
    }

    [Theory]
    [InlineData("password of a is missing", "--user", "a")]
    [InlineData("no --user", "--password-file", "x")]
    [InlineData("give one of them", "--user", "a", "--token-file", "x")]
    [InlineData("no unit for --epoch", "--epoch", "year")]
    public void A_contradiction_is_told(string expected, params string[] args) =>
        Should.Throw<UsageException>(() => Create(args)).Message.ShouldContain(expected);

    [Fact]
    public void A_secret_that_is_not_there_is_told()
    {
        Should.Throw<InputException>(() => Create("--token-file", _folder.Write("empty", "\nabc"))).Message.ShouldContain("is empty");
        Should.Throw<InputException>(() => Create("--token-file", _folder.Path + "/none")).Message.ShouldContain("There is no file");
        Should.Throw<ConnectionException>(() => Create("--token-file", _folder.Write("words", "a b"))).Message.ShouldContain("such as a space");
    }

    public void Dispose() => _folder.Dispose();

    private QuerySession Create(params string[] args) =>
        SessionArguments.CreateSession(Parse(args), name => _environment.GetValueOrDefault(name));

    private string? Header(params string[] args) =>
        ConnectionArguments.ReadCredentials(Parse(args), name => _environment.GetValueOrDefault(name)).CreateHeader()?.ToString();

    private static ParsedArguments Parse(string[] args) => ArgumentParser.Parse(SessionOptions.All, args);
}
