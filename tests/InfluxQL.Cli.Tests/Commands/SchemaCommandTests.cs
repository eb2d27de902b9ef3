namespace InfluxQL.Cli.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public void A_file_that_is_wrong_fails_with_its_place()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("schema.json", "{\n  \"databases\": []\n}");

        ToolRun run = ToolRun.Of("schema", "--check", file);

        run.Status.ShouldBe(ExitStatus.Failure);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe($"influxql schema: {file}:2:16: The value of databases must be an object with a member for each database.\n");
    }

    [Fact]
    public void A_server_that_is_not_there_fails_with_a_sentence()
    {
        ToolRun run = ToolRun.Of("schema", "--connect", "http://127.0.0.1:1", "--db", "telegraf");

        run.Status.ShouldBe(ExitStatus.Failure);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("influxql schema: http://127.0.0.1:1 cannot be reached: nothing listens there. Check the host and the port, and that the server runs.\n");
    }

    [Fact]
    public void A_server_and_a_file_at_once_are_refused() =>
        ToolRun.Of("schema", "--connect", "http://127.0.0.1:1", "--check", "x").Error.ShouldContain("give one of them");

    [Fact]
    public void Without_a_database_it_is_said_what_is_missing() =>
        ToolRun.Of("schema", "--connect", "http://127.0.0.1:1").Error.ShouldContain("--db DB");

    [Fact]
    public void A_secret_in_the_address_is_refused_and_not_repeated()
    {
        ToolRun run = ToolRun.Of("schema", "--connect", "http://admin:hush@127.0.0.1:1", "--db", "telegraf");

        run.Status.ShouldBe(ExitStatus.Failure);
        run.Error.ShouldContain("--password-file");
        run.Error.ShouldNotContain("hush");
    }
}
