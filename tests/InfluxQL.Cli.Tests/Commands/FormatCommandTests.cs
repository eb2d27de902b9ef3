namespace InfluxQL.Cli.Commands;

public sealed class FormatCommandTests
{
    [Fact]
    public void A_query_is_laid_out_in_the_width_that_is_asked_for()
    {
        ToolRun.Of("format", "select a,b from m").Output.ShouldBe("SELECT a, b FROM m\n");
        ToolRun.Of("format", "--width", "12", "select a,b from m").Output.ShouldBe("SELECT a, b\nFROM m\n");
        ToolRun.WithInput("show databases", "format").Output.ShouldBe("SHOW DATABASES\n");
    }

    [Fact]
    public void The_check_says_where_the_text_is_not_formatted()
    {
        ToolRun run = ToolRun.WithInput("SHOW USERS;\nSHOW  DATABASES\n", "format", "--check");

        run.Status.ShouldBe(1);
        run.Output.ShouldBe("<stdin>:2:6: not formatted\n");
        ToolRun.WithInput("SHOW USERS;\nSHOW DATABASES\n", "format", "--check").ShouldBe(new ToolRun(0, "", ""));
        ToolRun.Of("format", "--check", "SHOW USERS").Status.ShouldBe(0);
        ToolRun.WithInput("SHOW USERS", "format", "--check").Output.ShouldBe("<stdin>:1:11: not formatted\n");
    }

    [Fact]
    public void A_file_is_written_only_where_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("q.influxql", "show users -- all");

        ToolRun.Of("format", "--file", path).Output.ShouldBe("SHOW USERS -- all\n");
        File.ReadAllText(path).ShouldBe("show users -- all");
        ToolRun.Of("format", "--file", path, "--write").ShouldBe(new ToolRun(0, "", ""));
        File.ReadAllText(path).ShouldBe("SHOW USERS -- all\n");
    }

    [Fact]
    public void A_query_with_errors_is_not_formatted()
    {
        ToolRun run = ToolRun.Of("format", "select from");

        run.Status.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("error IQL0");
    }

    [Fact]
    public void Wrong_usage_is_told()
    {
        ToolRun.Of("format", "--write", "SHOW USERS").Error.ShouldContain("--write needs a file");
        ToolRun.Of("format", "--width", "0", "SHOW USERS").Error.ShouldContain("'0' is no width");
    }

    [Fact]
    public void Passwords_are_taken_out_of_any_text()
    {
        ToolRun.Of("redact", "set password for u = 'x'").Output.ShouldBe("set password for u = [REDACTED]\n");
        ToolRun.WithInput("POST CREATE USER u WITH PASSWORD 'x", "redact").Output.ShouldBe("POST CREATE USER u WITH PASSWORD [REDACTED]");
        ToolRun.WithInput("SHOW USERS\n", "redact").Output.ShouldBe("SHOW USERS\n");
    }
}
