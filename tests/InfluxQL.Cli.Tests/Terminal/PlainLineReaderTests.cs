namespace InfluxQL.Cli.Terminal;

public sealed class PlainLineReaderTests
{
    private static readonly TestLanguage s_semicolons = new() { IsComplete = text => text.EndsWith(';') };

    [Fact]
    public void Lines_are_read_until_the_text_is_complete()
    {
        var output = new StringWriter();
        using var reader = new PlainLineReader(new StringReader("a\nb;\nc;\n"), output, s_semicolons);

        reader.Read(new LinePrompt("> ")).ShouldBe(LineInput.Of("a\nb;"));
        reader.Read(new LinePrompt("> ")).ShouldBe(LineInput.Of("c;"));
        reader.Read(new LinePrompt("> ")).ShouldBe(LineInput.End);
        output.ToString().ShouldBe("> … > > ");
    }

    [Fact]
    public void An_empty_line_or_the_end_gives_what_is_there()
    {
        using var reader = new PlainLineReader(new StringReader("a\n\nb"), new StringWriter(), s_semicolons);

        reader.Read(new LinePrompt("> ")).ShouldBe(LineInput.Of("a\n"));
        reader.Read(new LinePrompt("> ")).ShouldBe(LineInput.Of("b\n"));
        reader.Read(new LinePrompt("> ")).ShouldBe(LineInput.End);
    }

    [Fact]
    public void A_text_that_was_thrown_away_is_forgotten_and_asked_for_anew()
    {
        var prompt = new LinePrompt("> ");
        var output = new StringWriter { NewLine = "\n" };
        PlainLineReader? reader = null;
        var input = new InterruptedInput("a\nb;\n", beforeLine: 2, () => reader!.Discard(prompt));
        reader = new PlainLineReader(input, output, s_semicolons);

        reader.Read(prompt).ShouldBe(LineInput.Of("b;"));
        output.ToString().ShouldBe("> … \n> ");
    }

    private sealed class InterruptedInput(string text, int beforeLine, Action interrupt) : StringReader(text)
    {
        private int _line;

        public override string? ReadLine()
        {
            if (++_line == beforeLine)
            {
                interrupt();
            }

            return base.ReadLine();
        }
    }
}
