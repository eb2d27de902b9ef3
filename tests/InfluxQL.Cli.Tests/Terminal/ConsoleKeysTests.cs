namespace InfluxQL.Cli.Terminal;

public sealed class ConsoleKeysTests
{
    [Fact]
    public void Keys_of_a_console_are_the_editor_s()
    {
        ConsoleKeys.Read([Info('a', ConsoleKey.A)]).ShouldBe([Key.OfText("a")]);
        ConsoleKeys.Read([Info('\r', ConsoleKey.Enter)]).ShouldBe([new Key(KeyCode.Enter)]);
        ConsoleKeys.Read([Info('\r', ConsoleKey.Enter, alt: true)]).ShouldBe([new Key(KeyCode.Enter, KeyModifiers.Alt)]);
        ConsoleKeys.Read([Info('\u0001', ConsoleKey.A, control: true)]).ShouldBe([Key.OfChord(KeyModifiers.Control, 'a')]);
        ConsoleKeys.Read([Info('b', ConsoleKey.B, alt: true)]).ShouldBe([Key.OfChord(KeyModifiers.Alt, 'b')]);
        ConsoleKeys.Read([Info('\0', ConsoleKey.LeftArrow, control: true)]).ShouldBe([new Key(KeyCode.Left, KeyModifiers.Control)]);
        ConsoleKeys.Read([Info('\0', ConsoleKey.F4)]).ShouldBe([new Key(KeyCode.F4)]);
        ConsoleKeys.Read([Info('\t', ConsoleKey.Tab, shift: true)]).ShouldBe([new Key(KeyCode.Tab, KeyModifiers.Shift)]);
    }

    [Fact]
    public void Alt_gr_types_characters() =>
        ConsoleKeys.Read([Info('@', ConsoleKey.Q, alt: true, control: true)]).ShouldBe([Key.OfText("@")]);

    [Fact]
    public void Many_keys_with_enter_among_them_are_a_paste() =>
        ConsoleKeys.Read([Info('a', ConsoleKey.A), Info('\r', ConsoleKey.Enter), Info('b', ConsoleKey.B)])
            .ShouldBe([new Key(KeyCode.Paste, KeyModifiers.None, "a\nb")]);

    [Fact]
    public void Text_with_enter_at_its_end_was_typed_ahead() =>
        ConsoleKeys.Read([Info('a', ConsoleKey.A), Info('b', ConsoleKey.B), Info('\r', ConsoleKey.Enter)])
            .ShouldBe([Key.OfText("ab"), new Key(KeyCode.Enter)]);

    private static ConsoleKeyInfo Info(char character, ConsoleKey key, bool shift = false, bool alt = false, bool control = false) =>
        new(character, key, shift, alt, control);
}
