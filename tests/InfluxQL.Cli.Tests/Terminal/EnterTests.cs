namespace InfluxQL.Cli.Terminal;

public sealed class EnterTests
{
    private static readonly TestLanguage s_semicolons = new() { IsComplete = text => text.EndsWith(';') };

    [Fact]
    public void Enter_runs_a_complete_text()
    {
        EditorRun run = EditorRun.Type("a;<Enter>", s_semicolons);

        run.Result.ShouldBe(LineInput.Of("a;"));
        (run.Screen.Row, run.Screen.Column).ShouldBe((1, 0));
    }

    [Fact]
    public void Enter_begins_a_new_line_where_the_text_goes_on()
    {
        EditorRun run = EditorRun.Type("a<Enter>b;", s_semicolons);

        run.Result.ShouldBeNull();
        run.Screen.Lines.ShouldBe(["> a", "… b;"]);
    }

    [Theory]
    [InlineData("  a<Enter>b", "  a\n  b|")]
    [InlineData("f(<Enter>b", "f(\n  b|")]
    [InlineData("f(<Enter>g(x)<Enter>b", "f(\n  g(x)\n  b|")]
    public void A_new_line_stands_below_the_one_before(string keys, string expected) =>
        EditorRun.Type(keys + "|;<Enter>", s_semicolons).Result!.Value.Text.ShouldBe(expected + ";");

    [Fact]
    public void Two_empty_lines_run_a_text_that_cannot_become_complete()
    {
        EditorRun.Type("f(<Enter><Enter>", s_semicolons).Result.ShouldBeNull();
        EditorRun.Type("f(<Enter><Enter><Enter>", s_semicolons).Result.ShouldBe(LineInput.Of("f("));
    }

    [Fact]
    public void Enter_in_an_empty_text_gives_an_empty_text() => EditorRun.Type("<Enter>", s_semicolons).Result.ShouldBe(LineInput.Of(string.Empty));

    [Fact]
    public void A_paste_is_inserted_as_it_is_and_never_runs()
    {
        EditorRun run = EditorRun.Press([new Key(KeyCode.Paste, KeyModifiers.None, "a;\n\tb;\n")]);

        run.Result.ShouldBeNull();
        run.Screen.Lines.ShouldBe(["> a;", "…     b;", "…"]);
        EditorRun.Press([new Key(KeyCode.Paste, KeyModifiers.None, "a;\n\tb;\n"), new Key(KeyCode.Enter)]).Result.ShouldBe(LineInput.Of("a;\n\tb;\n"));
    }

    [Fact]
    public void A_paste_is_undone_at_once() =>
        EditorRun.Press([Key.OfText("x"), new Key(KeyCode.Paste, KeyModifiers.None, "a b\nc"), .. KeyScript.Read("<C-z><Enter>")]).Result.ShouldBe(LineInput.Of("x"));

    [Fact]
    public void Keys_that_wait_are_painted_once_and_asked_about_once()
    {
        var language = new TestLanguage();
        var screen = new TestScreen(40, 12) { TypesAhead = true };

        EditorRun.Type("abcdefghij", language, screen).Screen.Lines.ShouldBe(["> abcdefghij"]);
        language.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void The_language_is_asked_once_for_each_change()
    {
        var language = new TestLanguage();

        EditorRun.Type("abc<Left><Left><Right>", language);

        // The empty text, and one for each letter.
        language.Count.ShouldBe(4);
    }
}
