using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl;

public sealed class SecretPromptTests
{
    private readonly TestScreen _screen = new(40, 5);

    [Fact]
    public void A_secret_is_read_and_not_shown()
    {
        Read(Key.OfText("hunter"), Key.OfText("😀"), new Key(KeyCode.Backspace), new Key(KeyCode.Paste, KeyModifiers.None, "2\r\n"), new Key(KeyCode.Enter)).ShouldBe("hunter2");

        string.Join('\n', _screen.Lines).ShouldBe("Password:");
        _screen.IsEditing.ShouldBeFalse();
    }

    [Fact]
    public void Control_u_begins_anew() =>
        Read(Key.OfText("wrong"), Key.OfChord(KeyModifiers.Control, 'u'), Key.OfText("right"), new Key(KeyCode.Enter)).ShouldBe("right");

    [Fact]
    public void Control_c_gives_up() => Read(Key.OfText("hunter2"), Key.OfChord(KeyModifiers.Control, 'c')).ShouldBeNull();

    [Fact]
    public void The_end_of_the_input_gives_up() => Read(Key.OfText("hunter2"), new Key(KeyCode.EndOfInput)).ShouldBeNull();

    private string? Read(params Key[] keys)
    {
        _screen.Press(keys);
        return new SecretPrompt(_screen).Read("Password: ");
    }
}
