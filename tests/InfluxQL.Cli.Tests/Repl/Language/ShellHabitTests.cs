namespace InfluxQL.Cli.Repl.Language;

public sealed class ShellHabitTests
{
    [Theory]
    [InlineData("use telegraf", "\\use telegraf")]
    [InlineData("USE telegraf.week;", "\\use telegraf.week")]
    [InlineData("precision ns", "\\precision ns")]
    [InlineData("format csv", "\\output csv")]
    [InlineData("format column", "\\output table")]
    [InlineData("connect localhost:8086", "\\connect localhost:8086")]
    [InlineData("chunk size 100", "\\chunked 100")]
    [InlineData("clear database", "\\use \"\"")]
    [InlineData("exit", "\\quit")]
    [InlineData("quit;", "\\quit")]
    [InlineData("help", "\\help")]
    [InlineData("settings", "\\settings")]
    public void Commands_of_the_other_shell_stand_for_ours(string line, string command)
    {
        ShellHabit.Find(line)!.Value.Command.ShouldBe(command);
        CommandLineParser.Read(command, CommandHead.Find(command)!.Value).Error.ShouldBeNull();
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("auth")]
    [InlineData("insert cpu,host=a v=1")]
    [InlineData("consistency all")]
    public void What_has_no_counterpart_gets_an_answer(string line) => ShellHabit.Find(line)!.Value.Answer.ShouldNotBeNullOrEmpty();

    [Theory]
    [InlineData("SELECT v FROM cpu")]
    [InlineData("show databases")]
    [InlineData("user")]
    [InlineData("")]
    [InlineData("use\ntelegraf")]
    public void Queries_are_left_alone(string line) => ShellHabit.Find(line).ShouldBeNull();
}
