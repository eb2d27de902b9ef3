using System.Text.Json;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Commands;

public sealed class CheckCommandTests
{
    private const string Doubtful = "SELECT v FROM cpu WHERE host = \"web01\" AND time > now() - 1h";

    [Fact]
    public void About_a_good_query_nothing_is_said()
    {
        ToolRun run = ToolRun.Of("check", "SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)");

        run.Status.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void The_target_decides_what_is_an_error()
    {
        ToolRun run = ToolRun.Of("check", "SHOW USERS");

        run.Status.ShouldBe(1);
        run.Output.ShouldContain("<query>:1:1: error IQL10");
        run.Output.ShouldContain("InfluxDB Clustered");
        ToolRun.Of("check", "--target", "oss-1.x", "SHOW USERS").Status.ShouldBe(0);
        ToolRun.Of("check", "--target", "cloud-tsm", "SHOW USERS").Output.ShouldContain("InfluxDB OSS 2.x");
    }

    [Fact]
    public void An_unknown_target_names_the_nearest_one()
    {
        ToolRun run = ToolRun.Of("check", "--target", "oss-1x", "SHOW USERS");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("Did you mean oss-1.x?");
    }

    [Fact]
    public void Advice_fails_the_check_from_the_severity_that_is_asked_for()
    {
        ToolRun.Of("check", Doubtful).Output.ShouldContain("warning IQL4003");
        ToolRun.Of("check", Doubtful).Status.ShouldBe(0);
        ToolRun.Of("check", "--severity", "warning", Doubtful).Status.ShouldBe(1);
        ToolRun.Of("check", "--severity", "info", Doubtful).Status.ShouldBe(1);
        ToolRun.WithInput(JsonLine(Doubtful), "check", "--jsonl").Status.ShouldBe(0);
        ToolRun.WithInput(JsonLine(Doubtful), "check", "--jsonl", "--severity", "warning").Status.ShouldBe(1);
    }

    [Fact]
    public void A_comment_suppresses_advice_and_no_error()
    {
        ToolRun.Of("check", $"-- influxql:disable IQL4003\n{Doubtful}").Output.ShouldBeEmpty();
        ToolRun.Of("check", "-- influxql:disable IQL1010,IQL1001,IQL1012\nDROP SERIES FROM x").Status.ShouldBe(1);
    }

    [Fact]
    public void A_bind_parameter_needs_a_value()
    {
        const string Query = "SELECT v FROM cpu WHERE host = $h AND time > now() - 1h";

        ToolRun.Of("check", Query).Output.ShouldContain(":1:32: error IQL2101");
        ToolRun.Of("check", "--params", "{\"h\": \"web01\"}", Query).Status.ShouldBe(0);
    }

    [Fact]
    public void A_finding_after_a_value_stands_where_it_was_written()
    {
        const string Query = "SELECT v FROM cpu WHERE a = $h AND host = \"x\" AND time > now() - 1h";

        ToolRun run = ToolRun.Of("check", "--format", "json", "--params", "{\"h\": \"a long value for a short parameter\"}", Query);

        JsonElement diagnostic = run.Json.GetProperty("diagnostics").EnumerateArray().Single();
        diagnostic.GetProperty("id").GetString().ShouldBe("IQL4003");
        Query.Substring(diagnostic.GetProperty("offset").GetInt32(), diagnostic.GetProperty("length").GetInt32()).ShouldBe("\"x\"");
    }

    [Fact]
    public void A_statement_beside_a_broken_one_is_checked()
    {
        ToolRun run = ToolRun.Of("check", "SELECT v FROM cpu LIMIT ten; SHOW USERS");

        run.Output.ShouldContain(":1:25: error IQL0");
        run.Output.ShouldContain(":1:30: error IQL1");
    }

    [Theory]
    [InlineData("2024-05-01T12:00:00Z")]
    [InlineData("1714564800000000000")]
    public void A_time_may_be_given(string now) =>
        ToolRun.Of("check", "--now", now, "--target", "oss-1.x", "SHOW DATABASES").Status.ShouldBe(0);

    [Fact]
    public void A_time_that_is_none_is_wrong_usage()
    {
        ToolRun run = ToolRun.Of("check", "--now", "yesterday", "SHOW DATABASES");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("'yesterday' is no time for --now; write 2024-05-01T12:00:00Z");
    }

    [Fact]
    public void The_batch_form_says_what_is_wrong_and_keeps_canonical_text()
    {
        ToolRun run = ToolRun.WithInput(JsonLine("show  users") + JsonLine("SELECT") + "\n", "check", "--jsonl");

        run.Status.ShouldBe(1);
        run.JsonLines.Count.ShouldBe(3);
        run.JsonLines[0].GetProperty("ok").GetBoolean().ShouldBeFalse();
        run.JsonLines[0].GetProperty("canonical").GetString().ShouldBe("SHOW USERS");
        run.JsonLines[0].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        run.JsonLines[0].GetProperty("roundtrip").ValueKind.ShouldBe(JsonValueKind.Null);
        run.JsonLines[1].GetProperty("canonical").ValueKind.ShouldBe(JsonValueKind.Null);
        run.JsonLines[1].GetProperty("error").GetString().ShouldStartWith("found EOF, expected ");
        run.JsonLines[2].GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("IQL3001");
    }

    [Fact]
    public void Sarif_has_levels_for_all_severities()
    {
        ToolRun run = ToolRun.Of("check", "--format", "sarif", "SELECT v FROM rp.cpu WHERE host = \"web01\"; SHOW USERS");

        run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("level").GetString()).Distinct().ShouldBe(["note", "warning", "error"], ignoreOrder: true);
    }

    [Fact]
    public void The_table_of_targets_has_a_column_for_each_and_a_row_for_each_statement()
    {
        ToolRun run = ToolRun.Of("targets");

        run.Status.ShouldBe(0);
        foreach (TargetProfile target in TargetProfiles.All)
        {
            run.Output.ShouldContain(target.Id);
        }

        foreach (StatementForm form in StatementForms.All.Where(form => form != StatementForm.Empty))
        {
            run.Output.ShouldContain($"\n{StatementForms.GetText(form)} ");
        }

        run.Output.ShouldMatch(@"\nSHOW USERS +(- +){6}yes +yes\n");
        run.Output.ShouldMatch(@"\nSLIMIT +(- +){5}yes +yes +yes\n");
        run.Output.ShouldMatch(@"\nmean +(yes +){7}yes\n");
    }

    [Fact]
    public void One_target_is_shown_with_sources()
    {
        ToolRun.Of("targets", "Clustered").Output.ShouldMatch(@"\n  DROP SERIES +no   InfluxDB Clustered documentation: ");
        ToolRun.Of("targets", "clustred").Error.ShouldContain("There is no target 'clustred'. Did you mean clustered?");
        ToolRun.Of("targets", "mysql").Error.ShouldContain("There are clustered, dedicated, ");
    }

    private static string JsonLine(string query) => JsonSerializer.Serialize(new { q = query }) + "\n";
}
