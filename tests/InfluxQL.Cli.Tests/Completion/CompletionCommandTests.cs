namespace InfluxQL.Cli.Completion;

public sealed class CompletionCommandTests
{
    public static TheoryData<string> Shells => new(CompletionScript.Shells);

    [Theory]
    [MemberData(nameof(Shells))]
    public void It_prints_the_script_of_a_shell(string shell)
    {
        ToolRun run = ToolRun.Of("completion", shell);

        run.Status.ShouldBe(0);
        run.Output.ShouldContain($"made by 'influxql completion {shell}'");
        run.Output.ShouldEndWith("\n");
        run.Output.ShouldNotContain('\r');
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_shell_it_names_those_that_there_are() =>
        ToolRun.Of("completion").Error.ShouldContain("Name a shell: bash, zsh, fish, powershell.");

    [Fact]
    public void An_unknown_shell_names_the_nearest_one()
    {
        ToolRun run = ToolRun.Of("completion", "zhs");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("There is no script for 'zhs'; there are bash, zsh, fish, powershell. Did you mean zsh?");
    }
}
