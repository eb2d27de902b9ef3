using InfluxQL.Cli.Servers;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Repl;

/// <summary>Scripts: what the tool does where nobody types.</summary>
public sealed class ReplCommandTests : IDisposable
{
    private const string Rows = """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","v"],"values":[["2024-01-01T00:00:00Z",1.5]]}]}]}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_server_it_is_shown_what_would_be_sent()
    {
        ToolRun run = ToolRun.WithInput("use telegraf\nSELECT mean(v) FROM week.cpu", "repl");

        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Database telegraf.");
        run.Output.ShouldContain("1. Select in telegraf/week\n   SELECT mean(v) FROM cpu");
        run.Error.ShouldBe("There is no connection, so this is what would be sent. \\connect URL makes one.\n");
    }

    [Fact]
    public void An_error_has_the_line_of_the_script_and_ends_it()
    {
        ToolRun run = ToolRun.WithInput("\\use telegraf\n\nSELECT v\n  FORM cpu;\n\\precision ns\n", "repl");

        run.Status.ShouldBe(1);
        run.Error.ShouldBe("<stdin>:4:3: error IQL0008: The language has no word FORM here. Did you mean FROM?\n  4 |   FORM cpu;\n    |   ^^^^\n");
        run.Output.ShouldBe("Database telegraf.\n");
    }

    [Fact]
    public void A_script_goes_on_after_errors_if_it_is_told_to()
    {
        ToolRun run = ToolRun.WithInput("\\output tabel\nSELECT FROM\n\\precision ns", "repl", "--continue");

        run.Status.ShouldBe(1);
        run.Error.ShouldStartWith("<stdin>:1:9: error: Found tabel, but table, csv, json or chart belongs here. Did you mean table?\n  1 | \\output tabel\n    |         ^^^^^\n");
        run.Error.ShouldContain("<stdin>:2:8: error IQL");
        run.Output.ShouldBe("Timestamps count ns since 1970.\n");
    }

    [Theory]
    [InlineData("-e")]
    [InlineData("--execute")]
    public void One_text_can_be_given_as_an_argument(string option)
    {
        ToolRun run = ToolRun.Of("repl", "--target", "oss-1.x", option, "\\format select v from cpu");

        run.Status.ShouldBe(0);
        run.Output.ShouldBe("SELECT v FROM cpu\n");
    }

    [Fact]
    public void Quit_ends_a_script() => ToolRun.WithInput("\\precision ns\nexit\n\\precision ms", "repl").Output.ShouldBe("Timestamps count ns since 1970.\n");

    [Fact]
    public void Wrong_calls_are_told_apart_from_wrong_queries()
    {
        ToolRun.Of("repl", "--file", "a", "-e", "b").Status.ShouldBe(2);
        ToolRun.Of("repl", "--file", Path.Combine(_folder.Path, "nothing")).Status.ShouldBe(2);
        ToolRun.Of("repl", "--connect", "ftp://localhost", "-e", "SHOW DATABASES").Status.ShouldBe(2);
        ToolRun.WithInput("\\read /nothing/there\n", "repl").Status.ShouldBe(2);
    }

    [Fact]
    public void Commands_about_queries_take_the_last_one()
    {
        ToolRun run = ToolRun.WithInput("\\tree SHOW USERS\n\\tree\n\\format\n\\plan\n\\check", "repl", "--target", "oss-1.x");

        run.Status.ShouldBe(0, run.Error);
        run.Output.Split("ShowUsersStatement").Length.ShouldBe(3);
        run.Output.ShouldContain("\nSHOW USERS\n1. ShowUsers in no database\n");
        run.Output.ShouldEndWith("InfluxDB OSS 1.x runs it.\n");
    }

    [Theory]
    [InlineData("\\format")]
    [InlineData("\\plan")]
    public void Passwords_of_statements_are_not_shown(string command)
    {
        ToolRun run = ToolRun.WithInput($"{command} CREATE USER me WITH PASSWORD 'hunter2'", "repl", "--target", "oss-1.x");

        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldContain("[REDACTED]");
        (run.Output + run.Error).ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_command_about_a_query_needs_one()
    {
        ToolRun run = ToolRun.WithInput("\\plan", "repl");

        run.Status.ShouldBe(1);
        run.Error.ShouldBe("<stdin>:1:1: error: There is no query yet. Write one behind the command: \\plan [QUERY].\n");
    }

    [Fact]
    public void Diagnostics_are_explained_by_their_pages()
    {
        ToolRun run = ToolRun.WithInput("SELECT v FORM cpu\n\\why\n\\why iql1012\n\\why IQL9999", "repl", "--continue");

        run.Output.ShouldContain("IQL0008: Misspelled word\n");
        run.Output.ShouldContain("IQL1012: DROP SERIES is not supported\n");
        run.Output.ShouldNotContain("<!--");
        run.Error.ShouldContain("There is no diagnostic IQL9999.");
    }

    [Fact]
    public void Every_diagnostic_has_its_page_in_the_program()
    {
        foreach (Diagnostics.DiagnosticDescriptor rule in Diagnostics.DiagnosticDescriptors.All.Where(rule => File.Exists(Path.Combine(Repository.Root, rule.HelpLink))))
        {
            InfluxQL.Cli.Documentation.DiagnosticPages.Find(rule.Id).ShouldNotBeNull().ShouldContain(rule.Title);
        }
    }

    [Fact]
    public void Scripts_may_read_scripts_but_not_without_an_end()
    {
        string inner = _folder.Write("inner.iql", "\\precision ms");
        string circle = Path.Combine(_folder.Path, "circle.iql");
        _folder.Write("circle.iql", $"\\read {circle}");

        ToolRun.WithInput($"\\read {inner}\n\\precision", "repl").Output.ShouldBe("Timestamps count ms since 1970.\nTimestamps count ms since 1970.\n");
        ToolRun.WithInput($"\\read {circle}", "repl").Error.ShouldContain("Is it a circle?");
    }

    [Fact]
    public void Help_explains_all_commands_and_each_one()
    {
        ToolRun run = ToolRun.WithInput("\\help", "repl");

        run.Status.ShouldBe(0);
        foreach (MetaCommands.MetaCommand command in MetaCommands.MetaCommandTable.All)
        {
            run.Output.ShouldContain(command.Signature);
            ToolRun.WithInput($"\\help \\{command.Name}", "repl").Output.ShouldStartWith(command.Signature + "\n");
        }

        run.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
        ToolRun.WithInput("\\help otput", "repl").Error.ShouldContain("Did you mean \\output?");
    }

    [Fact]
    public async Task Answers_of_a_server_are_written_in_the_form_that_was_chosen()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(200, Rows);

        ToolRun csv = ToolRun.WithInput("SELECT v FROM cpu;", "repl", "--connect", server.Address, "--target", "oss-1.x", "--db", "d", "--output", "csv");
        ToolRun table = ToolRun.WithInput("SELECT v FROM cpu;", "repl", "--connect", server.Address, "--target", "oss-1.x", "--db", "d");

        csv.Status.ShouldBe(0, csv.Error);
        csv.Output.ShouldBe("name,tags,time,v\ncpu,,2024-01-01T00:00:00Z,1.5\n");
        table.Output.ShouldContain("2024-01-01T00:00:00Z");
        table.Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task An_empty_line_parts_the_csv_of_a_scripts_statements()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(200, Rows);

        ToolRun run = ToolRun.WithInput("SELECT v FROM cpu;\nSELECT v FROM cpu;", "repl", "--connect", server.Address, "--target", "oss-1.x", "--db", "d", "--output", "csv");

        const string Answer = "name,tags,time,v\ncpu,,2024-01-01T00:00:00Z,1.5\n";
        run.Output.ShouldBe(Answer + "\n" + Answer);
    }

    [Fact]
    public async Task Answers_can_be_written_into_a_file()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(200, Rows);
        string path = Path.Combine(_folder.Path, "out.csv");

        ToolRun run = ToolRun.WithInput($"\\output csv\n\\write \"{path}\"\nSELECT v FROM cpu;\n\\write\n", "repl", "--connect", server.Address, "--target", "oss-1.x", "--db", "d");

        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldNotContain("2024-01-01");
        File.ReadAllText(path).ShouldBe("name,tags,time,v\ncpu,,2024-01-01T00:00:00Z,1.5\n");
    }

    [Fact]
    public async Task Nothing_is_sent_of_a_query_with_an_error()
    {
        int requests = 0;
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            Interlocked.Add(ref requests, context.Request.Form["q"].ToString().Contains("DROP", StringComparison.Ordinal) ? 1 : 0);
            return context.Response.WriteAsync(Rows);
        });

        ToolRun run = ToolRun.Of("repl", "--connect", server.Address, "--db", "d", "-e", "DROP MEASUREMENT cpu");

        run.Status.ShouldBe(1);
        requests.ShouldBe(0);
    }

    [Fact]
    public async Task An_error_of_the_server_ends_the_script_with_a_status()
    {
        await using TestServer server = await TestServer.WithAnswerAsync(200, """{"results":[{"statement_id":0,"error":"database not found: d"}]}""");

        ToolRun run = ToolRun.WithInput("SELECT v FROM cpu;\n\\precision ns", "repl", "--connect", server.Address, "--target", "oss-1.x", "--db", "d");

        run.Status.ShouldBe(1);
        run.Error.ShouldContain("database not found: d");
        run.Output.ShouldNotContain("Timestamps");
    }

    [Fact]
    public void A_server_that_is_not_there_gives_a_sentence()
    {
        ToolRun run = ToolRun.Of("repl", "--connect", "http://127.0.0.1:1", "--target", "oss-1.x", "-e", "SHOW DATABASES");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("127.0.0.1:1");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_script_cannot_ask_for_a_password()
    {
        ToolRun run = ToolRun.WithInput("\\connect http://127.0.0.1:1 as me", "repl");

        run.Status.ShouldBe(1);
        run.Error.ShouldContain("Nobody can be asked for a password");
    }

    [Fact]
    public void A_reader_that_leaves_ends_an_endless_script_quietly()
    {
        ToolRun run = ToolProcess.RunScript("yes '\\precision ns' 2>/dev/null | influxql repl | head -n 1");

        run.Output.ShouldBe("Timestamps count ns since 1970.\n");
        run.Error.ShouldBeEmpty();
    }
}
