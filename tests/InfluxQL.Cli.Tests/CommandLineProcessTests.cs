namespace InfluxQL.Cli;

/// <summary>The tool as users start it: a process with pipes.</summary>
public sealed class CommandLineProcessTests
{
    [Theory]
    [InlineData(0, "SHOW DATABASES")]
    [InlineData(1, "SELECT")]
    public void The_exit_status_is_that_of_the_query(int status, string query) =>
        ToolProcess.Run(string.Empty, "parse", query).Status.ShouldBe(status);

    [Fact]
    public void Wrong_usage_has_a_status_of_its_own() => ToolProcess.Run(string.Empty, "parse", "--nothing").Status.ShouldBe(2);

    [Fact]
    public void A_query_comes_through_a_pipe()
    {
        ToolRun run = ToolProcess.Run("SHOW DATABASES", "parse");

        run.Status.ShouldBe(0);
        run.Output.ShouldBe(ToolRun.Of("parse", "SHOW DATABASES").Output);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Wide_letters_survive_arguments_and_pipes()
    {
        ToolRun run = ToolProcess.Run("SELECT \"温度\" FROM \"😀\"", "parse", "--format", "json");

        run.Json.GetProperty("roundtrip").GetBoolean().ShouldBeTrue();
        run.Output.ShouldBe(ToolRun.Of("parse", "--format", "json", "SELECT \"温度\" FROM \"😀\"").Output);
        ToolProcess.Run(string.Empty, "parse", "--format", "json", "SELECT \"温度\" FROM \"😀\"").Output.ShouldBe(run.Output);
    }

    [Fact]
    public void A_reader_that_leaves_is_no_crash()
    {
        ToolRun run = ToolProcess.RunScript("""
            i=0; while [ $i -lt 3000 ]; do echo '{"q": "SHOW DATABASES"}'; i=$((i+1)); done | influxql parse --jsonl | head -n 1
            """);

        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("influxql parse 'SHOW DATABASES' >&-")]
    [InlineData("influxql parse --jsonl >&- <<'END'\n{\"q\": \"SHOW DATABASES\"}\nEND")]
    [InlineData("influxql --help >&-")]
    public void A_closed_standard_output_gives_a_sentence_and_no_stack_trace(string script)
    {
        ToolRun run = ToolProcess.RunScript(script);

        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("influxql: Cannot write standard output: ");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_full_disk_gives_a_sentence()
    {
        ToolRun run = ToolProcess.RunScript("test -c /dev/full && influxql parse 'SHOW DATABASES' > /dev/full");

        run.Status.ShouldBe(2);
        run.Error.ShouldStartWith("influxql: Cannot write standard output: ");
    }

    [Fact]
    public void Closed_standard_streams_are_no_crash() =>
        ToolProcess.RunScript("influxql parse --nothing >&- 2>&-").Status.ShouldBe(2);

    [Fact]
    public void An_endless_file_is_refused()
    {
        ToolRun run = ToolProcess.RunScript("influxql parse --file /dev/zero");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("/dev/zero is larger than 64 MiB");
    }

    [Fact]
    public void On_a_terminal_the_output_is_coloured_and_cut_to_its_width()
    {
        ToolRun run = OnTerminal("stty cols 40; ");

        run.Output.ShouldContain("\u001b[1;31merror");
        run.Output.ShouldContain("aaa\u2026\r\n");
        run.Output.ShouldNotContain("\u001b[?1h", Case.Sensitive, "the keypad's mode is none of our business");
    }

    [Theory]
    [InlineData("NO_COLOR=1; export NO_COLOR; ")]
    [InlineData("TERM=dumb; export TERM; ")]
    public void On_a_terminal_colours_can_be_switched_off(string setting) =>
        OnTerminal(setting).Output.ShouldNotContain('\u001b');

    // script(1) gives its command a terminal. It is part of util-linux, which every Linux has.
    private static ToolRun OnTerminal(string setting)
    {
        OperatingSystem.IsLinux().ShouldBeTrue("the test needs script(1) as Linux has it");
        string query = $"SELECT v FROM cpu LIMIT ten {new string('a', 100)}";
        ToolRun run = ToolProcess.RunScript(
            $"""
            unset NO_COLOR; TERM=xterm; export TERM
            script -qec "{setting}'{ToolProcess.DotnetPath}' '{ToolProcess.AssemblyPath}' parse '{query}'" /dev/null
            """);
        run.Status.ShouldBe(1);
        run.Output.ShouldContain("LIMIT ten");
        return run;
    }
}
