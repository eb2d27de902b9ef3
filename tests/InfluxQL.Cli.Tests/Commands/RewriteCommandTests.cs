using System.Text.Json;

namespace InfluxQL.Cli.Commands;

public sealed class RewriteCommandTests
{
    [Fact]
    public void A_line_gives_statements_with_their_databases_and_the_response_s_shape()
    {
        JsonElement line = ToolRun.WithInput(
            """{"q": "SELECT v FROM week.cpu; SHOW DATABASES", "db": "a", "epoch": "us", "chunked": "true", "chunk_size": "5"}""",
            "rewrite", "--jsonl", "--target", "core").JsonLines.ShouldHaveSingleItem();

        line.GetProperty("ok").GetBoolean().ShouldBeTrue();
        line.GetProperty("statements").GetRawText().ShouldBe(
            """[{"kind":"Select","text":"SELECT v FROM cpu","database":"a/week","db":"a","rp":"week"},{"kind":"ShowDatabases","text":"SHOW DATABASES","database":null,"db":null,"rp":null}]""");
        line.GetProperty("epoch").GetString().ShouldBe("u");
        line.GetProperty("chunk_size").GetInt64().ShouldBe(5);
        line.GetProperty("format").GetString().ShouldBe("json");
        line.GetProperty("canonical").ValueKind.ShouldBe(JsonValueKind.Null);
        line.GetProperty("roundtrip").ValueKind.ShouldBe(JsonValueKind.Null);
        line.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["ok", "statements", "canonical", "error", "diagnostics", "roundtrip", "epoch", "chunk_size", "format"]);
    }

    [Fact]
    public void A_line_with_an_error_has_no_statement_and_the_run_goes_on()
    {
        ToolRun run = ToolRun.WithInput(
            """
            {"q": "SELECT v FROM a..m, b..m"}
            {"q": "SELECT v FROM m"}
            {"q": "SELECT v FROM m", "db": "a", "epoch": "x"}
            {"q": "SELECT v FROM m", "db": 5}
            {"q": "SELECT v FROM m", "db": "a", "rp": null}
            """,
            "rewrite", "--jsonl");

        run.Status.ShouldBe(1);
        run.JsonLines.Select(line => line.GetProperty("ok").GetBoolean()).ShouldBe([false, false, false, false, true]);
        run.JsonLines.Take(4).ShouldAllBe(line => line.GetProperty("statements").GetArrayLength() == 0);
        run.JsonLines[0].GetProperty("error").GetString().ShouldBe("can only perform queries on a single database");
        run.JsonLines[1].GetProperty("error").GetString().ShouldBe("must specify a 'db' parameter, or provide the database in the InfluxQL query");
        run.JsonLines[3].GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("IQL3005");
    }

    [Fact]
    public void Members_of_a_request_do_not_matter_to_the_other_commands()
    {
        ToolRun.WithInput("""{"q": "SHOW MEASUREMENTS", "db": 5}""", "parse", "--jsonl").Status.ShouldBe(0);
    }

    [Fact]
    public void Options_count_for_lines_that_do_not_say_it_themselves()
    {
        ToolRun run = ToolRun.WithInput(
            "{\"q\": \"SELECT v FROM m\"}\n{\"q\": \"SELECT v FROM m\", \"db\": \"b\"}",
            "rewrite", "--jsonl", "--db", "a", "--epoch", "s");

        run.JsonLines.Select(line => line.GetProperty("statements")[0].GetProperty("database").GetString()).ShouldBe(["a", "b"]);
        run.JsonLines.ShouldAllBe(line => line.GetProperty("epoch").GetString() == "s");
    }

    [Fact]
    public void The_plan_says_what_changed_and_why()
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("c.json", """{"policies": {"tenant": {"tag": "t", "value": "x"}, "limit": {"default": 5}}}""");

        ToolRun run = ToolRun.Of("rewrite", "--config", config, "--db", "a", "--params", """{"h": "b"}""", "SELECT v FROM rp.m WHERE host = $h");

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("1. Select in a/rp");
        run.Output.ShouldContain("SELECT v FROM m WHERE host = 'b' AND t::tag = 'x' LIMIT 5");
        run.Output.Split('\n').Count(line => line.StartsWith("   - ", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public void The_target_of_the_command_line_wins_over_the_configuration_s()
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("c.json", """{"profile": {"target": "oss-1.x"}}""");

        ToolRun.Of("rewrite", "--config", config, "--db", "a", "SELECT v FROM m").Output.ShouldContain("SELECT v FROM a..m");
        ToolRun.Of("rewrite", "--config", config, "--target", "core", "--db", "a", "SELECT v FROM m").Output.ShouldContain("SELECT v FROM m");
    }
}
