namespace InfluxQL.Cli.Terminal;

public sealed class EditingKeysTests
{
    [Theory]
    [InlineData("abc", "abc|")]
    [InlineData("abc<Left><Left>", "a|bc")]
    [InlineData("abc<C-b><C-b><C-f>", "ab|c")]
    [InlineData("abc<Home>", "|abc")]
    [InlineData("abc<C-a>", "|abc")]
    [InlineData("abc<C-a><End>", "abc|")]
    [InlineData("abc<C-a><C-e>", "abc|")]
    [InlineData("one two<A-b><A-b>", "|one two")]
    [InlineData("one two<C-Left>", "one |two")]
    [InlineData("one two<C-a><A-f>", "one| two")]
    [InlineData("one two<C-a><C-Right><C-Right>", "one two|")]
    [InlineData("abc<Backspace>", "ab|")]
    [InlineData("abc<C-h>", "ab|")]
    [InlineData("abc<Home><Delete>", "|bc")]
    [InlineData("abc<C-a><C-d>", "|bc")]
    [InlineData("abc<Left><C-k>", "ab|")]
    [InlineData("abc<Left><C-u>", "|c")]
    [InlineData("f(one.two) <C-w>", "|")]
    [InlineData("x f(one.two)<C-w>", "x |")]
    [InlineData("x f(one.two)<A-Backspace>", "x f(one.|")]
    [InlineData("one two<C-a><A-d>", "| two")]
    [InlineData("one two<C-a><C-Delete>", "| two")]
    [InlineData("one two<C-w><C-y><C-y>", "one twotwo|")]
    [InlineData("ab<C-u>cd<C-u><C-y><A-y>", "ab|")]
    [InlineData("one two<A-b><A-d><C-a><C-y>", "two|one ")]
    [InlineData("one two three<C-w><C-w>-<C-y>", "one -two three|")]
    [InlineData("ab<C-t>", "ba|")]
    [InlineData("abc<Left><C-t>", "acb|")]
    [InlineData("one two<C-a><A-u>", "ONE| two")]
    [InlineData("ONE TWO<C-a><A-l>", "one| TWO")]
    [InlineData("one tWO<C-a><A-f><A-c>", "one Two|")]
    [InlineData("ab<A-Enter>cd", "ab\ncd|")]
    [InlineData("ab<C-j>cd", "ab\ncd|")]
    [InlineData("ab<C-Enter>cd", "ab\ncd|")]
    [InlineData("ab<A-Enter>cd<Home>", "ab\n|cd")]
    [InlineData("ab<A-Enter>cd<C-Home>", "|ab\ncd")]
    [InlineData("ab<A-Enter>cd<C-Home><C-End>", "ab\ncd|")]
    [InlineData("ab<A-Enter>cd<Up><C-k>", "ab|cd")]
    [InlineData("<F9><F12><Unknown>a", "a|")]
    public void A_key_does_what_readline_does(string keys, string expected) => EditorRun.Edit(keys).ShouldBe(expected);

    [Theory]
    [InlineData("e\u0301x<Left><Backspace>", "|x")]
    [InlineData("👨‍👩‍👧x<Left><Left>", "|👨‍👩‍👧x")]
    [InlineData("日本<Backspace>", "日|")]
    [InlineData("😀😀<Left><Delete>", "😀|")]
    public void A_character_of_several_parts_is_one(string keys, string expected) => EditorRun.Edit(keys).ShouldBe(expected);

    [Theory]
    [InlineData("one two<C-z>", "one|")]
    [InlineData("one two<C-_><C-_>", "|")]
    [InlineData("one two<C-z><A-z>", "one two|")]
    [InlineData("one two<C-w><C-z>", "one two|")]
    [InlineData("one<C-u>x<C-z><C-z>", "one|")]
    [InlineData("one<C-z>x<A-/>", "x|")]
    [InlineData("<C-z><A-_>", "|")]
    public void Undo_takes_back_a_word_or_a_command_and_redo_does_it_again(string keys, string expected) =>
        EditorRun.Edit(keys).ShouldBe(expected);

    [Fact]
    public void Ctrl_d_ends_the_input_only_where_there_is_no_text()
    {
        EditorRun.Type("<C-d>").Result!.Value.Kind.ShouldBe(LineInputKind.End);
        EditorRun.Type("a<C-d>").Result.ShouldBeNull();
    }

    [Fact]
    public void Ctrl_c_throws_the_text_away_and_leaves_it_to_be_seen()
    {
        EditorRun run = EditorRun.Type("SELECT<C-c>");

        run.Result.ShouldBe(LineInput.Discarded);
        run.Screen.Lines.ShouldBe(["> SELECT^C"]);
        (run.Screen.Row, run.Screen.Column).ShouldBe((1, 0));
    }

    [Fact]
    public void Ctrl_l_clears_the_screen_and_keeps_the_text()
    {
        var screen = new TestScreen(40, 12);
        screen.Write("before\r\n");

        EditorRun.Type("abc<C-l>", screen: screen).Screen.Lines.ShouldBe(["> abc"]);
    }

    [Fact]
    public void The_terminal_is_given_back_however_the_editing_ends()
    {
        EditorRun.Type("abc<Enter>").Screen.IsEditing.ShouldBeFalse();
        EditorRun.Type("abc").Screen.IsEditing.ShouldBeFalse();
    }

    [Fact]
    public void The_end_of_the_input_stream_ends_the_editing() =>
        EditorRun.Type("abc<EndOfInput>").Result.ShouldBe(LineInput.End);
}
