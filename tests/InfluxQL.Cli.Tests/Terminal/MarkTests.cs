using InfluxQL.Text;

namespace InfluxQL.Cli.Terminal;

public sealed class MarkTests
{
    private static readonly TestLanguage s_badWords = new()
    {
        Colors = text => text.StartsWith("SELECT", StringComparison.Ordinal) ? [new ColoredSpan(0, 6, TextColor.Keyword)] : [],
        Marks = text => [.. Find(text, "bad", MarkKind.Error), .. Find(text, "odd", MarkKind.Warning), .. text.EndsWith('(') ? [new TextMark(text.Length, 0, MarkKind.Error, "It goes on.", IsUnfinished: true)] : Array.Empty<TextMark>()],
        Fix = mark => mark.Kind == MarkKind.Error ? new TextFix("change to good", [new TextChange(new TextSpan(mark.Start, mark.Length), "good")]) : null,
    };

    [Fact]
    public void A_mark_is_underlined_in_its_colour()
    {
        TestScreen screen = EditorRun.Type("SELECT bad odd x", s_badWords).Screen;

        screen.Underlined(0).ShouldBe("badodd");
        screen[0, 2].Style.ShouldBe("0;1;34");
        screen[0, 9].Style.ShouldBe("0;4:3;58:5:9");
        screen[0, 13].Style.ShouldBe("0;4:3;58:5:11");
    }

    [Fact]
    public void Without_colours_the_underline_is_plain()
    {
        TestScreen screen = EditorRun.Type("SELECT bad", s_badWords, new TestScreen(40, 8, hasColor: false, hasCurlyUnderline: false)).Screen;

        screen.Underlined(0).ShouldBe("bad");
        screen[0, 9].Style.ShouldBe("0;4");
        screen[0, 2].Style.ShouldBe("0");
    }

    [Fact]
    public void The_message_of_the_nearest_error_stands_below_the_text_where_the_cursor_is_in_no_mark()
    {
        EditorRun.Type("bad and odd<Left>", s_badWords).Screen.Lines.ShouldBe(["> bad and odd", "warning: odd is odd."]);
        EditorRun.Type("bad and odd", s_badWords).Screen.Lines.ShouldBe(["> bad and odd", "error: bad is bad.  F4: change to good"]);
        EditorRun.Type("bad and odd<Home>", s_badWords).Screen.Lines.ShouldBe(["> bad and odd", "error: bad is bad.  F4: change to good"]);
    }

    [Fact]
    public void The_message_goes_away_with_its_mark_and_when_the_text_runs()
    {
        EditorRun.Type("bad<Backspace>", s_badWords).Screen.Lines.ShouldBe(["> ba"]);
        EditorRun.Type("bad<Enter>", s_badWords).Screen.Lines.ShouldBe(["> bad"]);
    }

    [Theory]
    [InlineData("<F4>")]
    [InlineData("<A-.>")]
    public void A_fix_is_applied_by_a_key_and_undone_at_once(string key)
    {
        EditorRun.Type("a bad b" + key + "<Enter>", s_badWords).Result.ShouldBe(LineInput.Of("a good b"));
        EditorRun.Type("a bad b" + key + "<C-z><Enter>", s_badWords).Result.ShouldBe(LineInput.Of("a bad b"));
    }

    [Fact]
    public void What_is_only_missing_yet_is_told_and_not_underlined()
    {
        TestScreen screen = EditorRun.Type("f(", s_badWords).Screen;
        screen.Lines[1].ShouldStartWith("It goes on.");
        screen.Underlined(0).ShouldBeEmpty();

        EditorRun.Type("f(<Left>", s_badWords).Screen.Underlined(0).ShouldBe(" ");
    }

    [Fact]
    public void A_mistake_is_told_before_what_is_missing() =>
        EditorRun.Type("bad f(", s_badWords).Screen.Lines[1].ShouldStartWith("error: bad is bad.");

    [Fact]
    public void A_long_message_takes_two_rows_and_is_cut_off()
    {
        var language = new TestLanguage { Marks = _ => [new TextMark(0, 1, MarkKind.Error, string.Join(' ', Enumerable.Repeat("word", 40)))] };

        TestScreen screen = EditorRun.Type("x", language, new TestScreen(30, 12)).Screen;

        screen.Lines.Count.ShouldBe(3);
        screen.Lines[1].ShouldBe("error: word word word word");
        screen.Lines[2].ShouldEndWith("…");
    }

    [Fact]
    public void The_signature_of_the_open_call_has_its_argument_in_bold()
    {
        var language = new TestLanguage { Signature = _ => new SignatureHint("f(field, N)", 9, 1, "Does it.") };

        TestScreen screen = EditorRun.Type("f(x, ", language).Screen;

        screen.Lines[1].ShouldBe("f(field, N)  Does it.");
        screen[1, 9].Style.ShouldBe("0;1");
        screen[1, 2].Style.ShouldBe("0;2");
    }

    [Fact]
    public void What_the_language_learns_while_a_text_is_edited_is_shown()
    {
        bool knows = false;
        var language = new TestLanguage { Marks = _ => knows ? [new TextMark(0, 1, MarkKind.Error, "Now it is known.")] : [] };
        var screen = new TestScreen(40, 8);
        using var editor = new LineEditor(screen, language, new History.InputHistory());
        screen.Press([Key.OfText("x")]);
        screen.BeforeKey = left =>
        {
            if (left == 0 && !knows)
            {
                knows = true;
                editor.Refresh();
            }
        };
        Should.Throw<NoMoreKeysException>(() => editor.Read(new LinePrompt("> ")));

        screen.Lines.ShouldBe(["> x", "error: Now it is known."]);
    }

    private static IEnumerable<TextMark> Find(string text, string word, MarkKind kind)
    {
        int position = text.IndexOf(word, StringComparison.Ordinal);
        return position < 0 ? [] : [new TextMark(position, word.Length, kind, $"{word} is {word}.")];
    }
}
