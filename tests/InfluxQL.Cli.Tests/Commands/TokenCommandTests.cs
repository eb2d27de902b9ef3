using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Commands;

public sealed class TokenCommandTests
{
    // printf %s abc | sha256sum
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n";

    [Theory]
    [InlineData("abc")]
    [InlineData("abc\n")]
    [InlineData("abc\r\n")]
    public void The_hash_of_standard_input_is_that_of_the_token_without_the_end_of_the_line(string input)
    {
        ToolRun run = ToolRun.WithInput(input, "token", "hash");

        run.Output.ShouldBe(HashOfAbc);
        run.Status.ShouldBe(0);
    }

    [Fact]
    public void The_token_may_be_an_argument() => ToolRun.Of("token", "hash", "abc").Output.ShouldBe(HashOfAbc);

    [Fact]
    public void A_new_token_comes_with_its_hash_and_is_another_each_time()
    {
        string[] lines = ToolRun.Of("token", "new").Output.Split('\n');
        string token = lines[0].Split(' ')[^1];

        token.Length.ShouldBe(43);
        lines[1].Split(' ')[^1].ShouldBe(ToolRun.Of("token", "hash", token).Output.Trim());
        ToolRun.Of("token", "new").Output.ShouldNotContain(token);
    }

    [Fact]
    public void A_person_at_a_terminal_is_asked()
    {
        ToolRun run = ToolRun.With("abc\n"u8.ToArray(), ["token", "hash"], new TerminalSettings { InputIsTerminal = true });

        run.Error.ShouldStartWith("Token");
        run.Output.ShouldBe(HashOfAbc);
    }

    [Theory]
    [InlineData("", "The token is empty.")]
    [InlineData("a\nb", "control character")]
    public void What_is_no_token_is_refused(string input, string message)
    {
        ToolRun run = ToolRun.WithInput(input, "token", "hash");

        run.Error.ShouldContain(message);
        run.Status.ShouldBe(2);
    }

    [Theory]
    [InlineData("token", "Say what to do: hash or new.")]
    [InlineData("token hsah", "Did you mean hash?")]
    [InlineData("token new x", "new takes no argument")]
    public void A_wrong_call_is_explained(string arguments, string message)
    {
        ToolRun run = ToolRun.Of(arguments.Split(' '));

        run.Error.ShouldContain(message);
        run.Status.ShouldBe(2);
    }
}
