namespace InfluxQL.Cli.Terminal;

public sealed class ScreenTests
{
    [Fact]
    public void A_long_line_goes_on_in_the_next_row_below_itself()
    {
        EditorRun run = EditorRun.Type("abcdefghijklm", screen: new TestScreen(12, 5));

        run.Screen.Lines.ShouldBe(["> abcdefghi", "  jklm"]);
        (run.Screen.Row, run.Screen.Column).ShouldBe((1, 6));
    }

    [Theory]
    [InlineData("abcdefghijklm<Up>", 0, 6)]
    [InlineData("abcdefghijklm<Up><Down>", 1, 6)]
    [InlineData("abcdefghijklm<Home>", 0, 2)]
    [InlineData("abcdefghi<Left>", 0, 10)]
    [InlineData("abcdefghi", 0, 11)]
    public void The_cursor_moves_through_the_rows_of_a_long_line(string keys, int row, int column)
    {
        EditorRun run = EditorRun.Type(keys, screen: new TestScreen(12, 5));

        (run.Screen.Row, run.Screen.Column).ShouldBe((row, column));
    }

    [Fact]
    public void The_column_is_kept_through_a_shorter_line()
    {
        EditorRun run = EditorRun.Type("abcdef<A-Enter>x<A-Enter>uvwxyz<Left><Up><Up>");

        (run.Screen.Row, run.Screen.Column).ShouldBe((0, 7));
    }

    [Fact]
    public void Wide_characters_take_two_columns_and_do_not_break()
    {
        EditorRun run = EditorRun.Type("日本語日本語", screen: new TestScreen(14, 5));

        run.Screen.Lines.ShouldBe(["> 日本語日本", "  語"]);
        (run.Screen.Row, run.Screen.Column).ShouldBe((1, 4));
    }

    [Fact]
    public void Control_characters_and_lonely_marks_are_shown_and_not_obeyed()
    {
        EditorRun run = EditorRun.Press([new Key(KeyCode.Paste, KeyModifiers.None, "\u0301a\u001b[2Jb\u0007\u202ec")], screen: new TestScreen(60, 5));

        run.Screen.Lines.ShouldBe(["> <U+0301>a␛[2Jb␇<U+202E>c"]);
    }

    [Fact]
    public void A_text_longer_than_the_screen_scrolls_with_the_cursor()
    {
        var screen = new TestScreen(20, 4);
        EditorRun run = EditorRun.Type("1<A-Enter>2<A-Enter>3<A-Enter>4<A-Enter>5<A-Enter>6", screen: screen);
        run.Screen.Lines.ShouldBe(["… 3", "… 4", "… 5", "… 6"]);

        EditorRun.Type("1<A-Enter>2<A-Enter>3<A-Enter>4<A-Enter>5<A-Enter>6<C-Home>", screen: new TestScreen(20, 4))
            .Screen.Lines.ShouldBe(["> 1", "… 2", "… 3", "… 4"]);
    }

    [Fact]
    public void A_text_longer_than_the_screen_is_whole_in_the_terminal_when_it_ran()
    {
        var screen = new TestScreen(20, 4);
        EditorRun.Type("1<A-Enter>2<A-Enter>3<A-Enter>4<A-Enter>5<Enter>", screen: screen);

        screen.Lines.ShouldBe(["… 3", "… 4", "… 5"]);
        (screen.Row, screen.Column).ShouldBe((3, 0));
    }

    [Fact]
    public void What_stood_above_stays()
    {
        var screen = new TestScreen(20, 6);
        screen.Write("one\r\ntwo\r\n");

        EditorRun.Type("a<A-Enter>b<Backspace><Backspace>", screen: screen).Screen.Lines.ShouldBe(["one", "two", "> a"]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(17)]
    [InlineData(9)]
    [InlineData(3)]
    [InlineData(1)]
    public void A_change_of_the_size_lays_the_text_out_anew(int columns)
    {
        var screen = new TestScreen(30, 12);
        screen.BeforeKey = left =>
        {
            if (left == 1)
            {
                screen.Resize(columns, 12);
            }
        };
        EditorRun.Press([.. KeyScript.Read("abcdefghijklmnopqrst<Wake>"), Key.OfText("u")], screen: screen);

        EditorRun expected = EditorRun.Type("abcdefghijklmnopqrstu", screen: new TestScreen(columns, 12));
        screen.Lines.TakeLast(expected.Screen.Lines.Count).ShouldBe(expected.Screen.Lines);
    }

    [Fact]
    public void A_key_that_changes_nothing_writes_nothing()
    {
        var screen = new TestScreen(30, 12);
        EditorRun.Type("abc", screen: screen);
        int before = screen.Writes;

        var again = new TestScreen(30, 12);
        EditorRun.Type("abc<Right><F9>", screen: again);

        again.Writes.ShouldBe(before);
    }

    [Fact]
    public void A_prompt_that_would_leave_no_room_becomes_short()
    {
        var screen = new TestScreen(14, 5);
        screen.Press(KeyScript.Read("abc"));
        using var editor = new LineEditor(screen, new TestLanguage(), new History.InputHistory());
        Should.Throw<NoMoreKeysException>(() => editor.Read(new LinePrompt("production.autogen> ")));

        screen.Lines.ShouldBe(["> abc"]);
    }
}
