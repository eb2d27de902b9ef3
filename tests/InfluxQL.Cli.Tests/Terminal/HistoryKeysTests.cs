using InfluxQL.Cli.History;

namespace InfluxQL.Cli.Terminal;

public sealed class HistoryKeysTests
{
    private static readonly InputHistory s_history = EditorRun.HistoryOf("SELECT one", "SHOW\nDATABASES", "SELECT three");

    [Theory]
    [InlineData("<Up>", "SELECT three|")]
    [InlineData("<C-p>", "SELECT three|")]
    [InlineData("<Up><Up>", "SHOW\nDATABASES|")]
    [InlineData("<Up><Up><Up>", "SHOW|\nDATABASES")]
    [InlineData("<Up><Up><Up><Up>", "SELECT one|")]
    [InlineData("<Up><Up><Up><Up><Up>", "SELECT one|")]
    [InlineData("draft<Up><Down>", "draft|")]
    [InlineData("draft<C-p><C-n>", "draft|")]
    [InlineData("<Up>x<Up><Down>", "SELECT threex|")]
    [InlineData("draft<A-<>", "SELECT one|")]
    [InlineData("draft<Up><C-z>", "draft|")]
    [InlineData("<Down>", "|")]
    public void The_history_is_walked_with_up_and_down(string keys, string expected) =>
        EditorRun.Edit(keys, history: s_history).ShouldBe(expected);

    [Theory]
    [InlineData("<C-r>sel", "S|ELECT three")]
    [InlineData("<C-r>sel<C-r>", "S|ELECT one")]
    [InlineData("<C-r>sel<C-r><C-s>", "S|ELECT three")]
    [InlineData("<C-r>one<Backspace><Backspace><Backspace>data", "SHOW\nD|ATABASES")]
    public void A_search_finds_the_newest_entry_and_goes_on(string keys, string expected) =>
        EditorRun.Edit(keys + "<Right>", history: s_history).ShouldBe(expected);

    [Fact]
    public void A_search_shows_what_it_finds()
    {
        TestScreen screen = EditorRun.Type("<C-r>one", history: s_history).Screen;
        screen.Lines.ShouldBe(["> SELECT one", "search the history: one"]);
        (screen.Row, screen.Column).ShouldBe((0, 9));

        EditorRun.Type("<C-r>onex", history: s_history).Screen.Lines.ShouldBe(["> SELECT one", "not in the history: onex"]);
    }

    [Fact]
    public void Escape_ends_a_search_and_brings_the_text_back() =>
        EditorRun.Edit("draft<Left><C-r>one<Escape>", history: s_history).ShouldBe("draf|t");

    [Fact]
    public void Enter_runs_what_a_search_found() =>
        EditorRun.Type("<C-r>one<Enter>", history: s_history).Result.ShouldBe(LineInput.Of("SELECT one"));

    [Fact]
    public void Up_goes_on_from_what_a_search_found() =>
        EditorRun.Edit("<C-r>DATA<Up><Up>", history: s_history).ShouldBe("SELECT one|");
}
