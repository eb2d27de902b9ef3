namespace InfluxQL.Cli.Terminal;

public sealed class TerminalFeaturesTests
{
    [Theory]
    [InlineData("TERM=xterm-kitty", true, true)]
    [InlineData("TERM=tmux-256color", true, true)]
    [InlineData("TERM=xterm-256color VTE_VERSION=7600", true, true)]
    [InlineData("TERM=xterm-256color TERM_PROGRAM=iTerm.app", true, true)]
    [InlineData("WT_SESSION=1", true, true)]
    [InlineData("TERM=screen TMUX=/tmp/x", true, true)]
    [InlineData("TERM=xterm-256color", true, false)]
    [InlineData("TERM=linux", true, false)]
    [InlineData("TERM=xterm-kitty NO_COLOR=1", false, false)]
    [InlineData("TERM=xterm NO_COLOR=", true, false)]
    public void The_environment_tells_what_the_terminal_shows(string variables, bool hasColor, bool hasCurlyUnderline)
    {
        Dictionary<string, string> values = variables.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        TerminalFeatures.Of(name => values.GetValueOrDefault(name)).ShouldBe(new TerminalFeatures(hasColor, hasCurlyUnderline));
    }
}
