namespace InfluxQL.Cli.Terminal;

public sealed class CompletionTests
{
    private static readonly TestLanguage s_words = TestLanguage.OfWords("mean(", "median(", "max(", "SELECT");

    [Fact]
    public void The_only_offer_is_inserted() => EditorRun.Type("se<Tab>", s_words).Screen.Lines.ShouldBe(["> SELECT"]);

    [Fact]
    public void What_all_offers_have_in_common_is_inserted_first()
    {
        TestLanguage language = TestLanguage.OfWords("usage_idle", "usage_user");

        EditorRun.Type("us<Tab>", language).Screen.Lines.ShouldBe(["> usage_"]);
        EditorRun.Type("us<Tab><Tab>", language).Screen.Lines.Count.ShouldBe(3);
    }

    [Fact]
    public void Several_offers_open_a_menu_with_their_kinds_and_details()
    {
        TestScreen screen = EditorRun.Type("m<Tab>", s_words).Screen;

        screen.Lines.ShouldBe(["> m", " mean(    word  about mean(", " median(  word  about median(", " max(     word  about max("]);
        screen[1, 1].IsReversed.ShouldBeTrue();
        screen[2, 1].IsReversed.ShouldBeFalse();
        (screen.Row, screen.Column).ShouldBe((0, 3));
    }

    [Theory]
    [InlineData("m<Tab><Enter>", "> mean(")]
    [InlineData("m<Tab><Tab><Enter>", "> median(")]
    [InlineData("m<Tab><Down><Down><Enter>", "> max(")]
    [InlineData("m<Tab><Down><Down><Down><Enter>", "> mean(")]
    [InlineData("m<Tab><S-Tab><Enter>", "> max(")]
    [InlineData("m<Tab><Up><Up><Enter>", "> median(")]
    [InlineData("m<Tab><PageDown><Enter>", "> max(")]
    [InlineData("m<Tab>ed<Enter>", "> median(")]
    [InlineData("m<Tab>ed<Backspace><Tab><Enter>", "> median(")]
    [InlineData("m<Tab><Escape>", "> m")]
    [InlineData("m<Tab><C-g>", "> m")]
    [InlineData("m<Tab>zz", "> mzz")]
    [InlineData("m<Tab> x", "> m x")]
    [InlineData("m<Tab><Right>x", "> mx")]
    [InlineData("zz<Tab>", "> zz")]
    [InlineData("m<Tab><Enter><C-z>", "> m")]
    public void The_menu_is_used_with_the_keyboard(string keys, string expected) =>
        EditorRun.Type(keys, s_words).Screen.Lines.ShouldBe([expected]);

    [Fact]
    public void Typing_leaves_in_the_menu_what_fits() =>
        EditorRun.Type("m<Tab>e", s_words).Screen.Lines.ShouldBe(["> me", " mean(    word  about mean(", " median(  word  about median("]);

    [Fact]
    public void A_word_that_is_finished_already_is_the_first_in_the_menu()
    {
        TestLanguage language = TestLanguage.OfWords("cpu_load", "cpu");

        EditorRun.Type("c<Tab><Tab>", language).Screen.Lines[1].ShouldStartWith(" cpu  ");
        EditorRun.Type("cp<Tab><Tab><Enter><Enter>", language).Result.ShouldBe(LineInput.Of("cpu"));
    }

    [Fact]
    public void A_long_menu_shows_a_part_and_where_it_stands()
    {
        TestLanguage language = TestLanguage.OfWords([.. Enumerable.Range(10, 90).Select(i => $"x{i}")]);

        TestScreen screen = EditorRun.Type("<Tab><Up><Up>", language, new TestScreen(40, 24)).Screen;

        screen.Lines.Count.ShouldBe(9);
        screen.Lines[8].ShouldBe(" 89 of 90");
        screen[6, 1].IsReversed.ShouldBeTrue();
        screen.Lines[6].ShouldStartWith(" x98");
    }

    [Fact]
    public void A_menu_in_a_small_terminal_leaves_room_for_the_text() =>
        EditorRun.Type("m<Tab>", s_words, new TestScreen(20, 4)).Screen.Lines.ShouldBe(["> m", " mean(  word", " 1 of 3"]);

    [Fact]
    public void The_cursor_goes_to_the_first_place_of_a_snippet()
    {
        var language = new TestLanguage { Completions = (_, _) => [new CompletionChoice("LIMIT 100", "LIMIT 100", 0, 1, "snippet", null, CursorOffset: 6)] };

        EditorRun.Type("L<Tab>x<Enter>", language).Result.ShouldBe(LineInput.Of("LIMIT x100"));
    }
}
