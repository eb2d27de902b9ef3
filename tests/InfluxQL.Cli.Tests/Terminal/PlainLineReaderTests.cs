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
}
