using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> CommandNames => new(CommandTable.All.Select(command => command.Name));

    [Fact]
    public void Without_arguments_the_tool_says_how_to_call_it_and_fails()
    {
        ToolRun run = ToolRun.Of();

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("usage: influxql COMMAND");
        run.Error.ShouldContain("influxql --help");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void The_overview_lists_every_command_with_its_summary(string argument)
    {
        ToolRun run = ToolRun.Of(argument);

        run.Status.ShouldBe(0);
        foreach (Command command in CommandTable.All)
        {
            run.Output.ShouldContain(command.Name);
            run.Output.ShouldContain(command.Summary);
        }
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void The_help_of_a_command_has_its_usage_options_examples_and_exit_status(string name)
    {
        Command command = CommandTable.Find(name)!;

        ToolRun run = ToolRun.Of("help", name);

        run.Status.ShouldBe(0);
        run.Output.ShouldBe(ToolRun.Of(name, "--help").Output);
        run.Output.ShouldContain($"influxql {command.Usage[0]}");
        run.Output.ShouldContain("Exit status:");
        command.Examples.ShouldNotBeEmpty();
        foreach (CommandOption option in command.Options)
        {
            run.Output.ShouldContain(option.Name);
        }
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void The_help_fits_a_terminal(string name)
    {
        foreach (string line in ToolRun.Of("help", name).Output.Split('\n'))
        {
            line.Length.ShouldBeLessThanOrEqualTo(100, line);
        }
    }

    [Theory]
    [InlineData("parze")]
    [InlineData("PARSE")]
    [InlineData("par")]
    public void An_unknown_command_names_the_nearest_one(string name)
    {
        ToolRun run = ToolRun.Of(name, "SHOW DATABASES");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain($"There is no command '{name}'. Did you mean 'parse'?");
    }

    [Fact]
    public void Help_about_an_unknown_command_fails()
    {
        ToolRun run = ToolRun.Of("help", "tre");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("Did you mean 'tree'?");
    }

    [Fact]
    public void The_version_has_three_numbers() =>
        ToolRun.Of("--version").Output.ShouldMatch(@"^influxql \d+\.\d+\.\d+\n$");
}
