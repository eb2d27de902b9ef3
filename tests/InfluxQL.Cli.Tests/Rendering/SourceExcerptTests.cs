using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

public sealed class SourceExcerptTests
{
    [Fact]
    public void The_span_is_underlined() =>
        Show("SELECT «v» FROM cpu").ShouldBe("""
              1 | SELECT v FROM cpu
                |        ^

            """);

    [Fact]
    public void A_tab_takes_the_columns_to_the_next_stop() =>
        Show("a\t«bc»\td").ShouldBe("""
              1 | a   bc  d
                |     ^^

            """);

    [Fact]
    public void Wide_characters_take_two_columns() =>
        Show("温度 «한» x").ShouldBe("""
              1 | 温度 한 x
                |      ^^

            """);

    [Fact]
    public void Combining_characters_take_no_column() =>
        Show("e\u0301e\u0301 «x»").ShouldBe("  1 | e\u0301e\u0301 x\n    |    ^\n");

    [Fact]
    public void An_emoji_of_several_characters_is_underlined_as_one() =>
        Show("«👨‍👩‍👧» x").ShouldBe("  1 | 👨‍👩‍👧 x\n    | ^^\n");

    [Fact]
    public void An_empty_span_has_one_mark_where_something_is_missing() =>
        Show("SELECT v«»").ShouldBe("""
              1 | SELECT v
                |         ^

            """);

    [Fact]
    public void The_line_number_widens_the_margin() =>
        Show(new string('\n', 99) + "ab «c»").ShouldBe("""
              100 | ab c
                  |    ^

            """);

    [Fact]
    public void A_span_over_two_lines_is_underlined_on_both() =>
        Show("SELECT «v\n  FROM» cpu").ShouldBe("""
              1 | SELECT v
                |        ^
              2 |   FROM cpu
                |   ^^^^

            """);

    [Fact]
    public void A_span_over_many_lines_leaves_out_the_middle()
    {
        string shown = Show("«a\nb\nc\nd\ne\nf»");

        shown.ShouldBe("""
              1 | a
                | ^
              2 | b
                | ^
              . |
              6 | f
                | ^

            """);
    }

    [Fact]
    public void A_span_that_ends_with_its_line_does_not_show_the_next() =>
        Show("a «b\n»c").ShouldBe("""
              1 | a b
                |   ^

            """);

    [Fact]
    public void Of_a_long_line_the_part_around_the_span_is_shown()
    {
        string shown = Show(new string('a', 200) + "«bad»" + new string('z', 200), 50);

        string[] lines = shown.Split('\n');
        lines[0].Length.ShouldBeLessThanOrEqualTo(50);
        lines[0].ShouldStartWith("  1 | …aaa");
        lines[0].ShouldEndWith("zzz…");
        lines[0].IndexOf("bad", StringComparison.Ordinal).ShouldBe(lines[1].IndexOf("^^^", StringComparison.Ordinal));
        lines[1].Count(c => c == '^').ShouldBe(3);
    }

    [Fact]
    public void At_the_end_of_a_long_line_what_comes_before_fills_the_room()
    {
        string[] lines = Show(new string('a', 3000) + "«b»", 50).Split('\n');

        lines[0].Length.ShouldBeInRange(48, 50);
        lines[0].ShouldEndWith("aaab");
        lines[1].IndexOf('^').ShouldBe(lines[0].Length - 1);
    }

    [Fact]
    public void A_span_longer_than_the_room_is_underlined_as_far_as_it_is_shown()
    {
        string[] lines = Show("SELECT «" + new string('x', 5000) + "» y", 40).Split('\n');

        lines[0].Length.ShouldBeLessThanOrEqualTo(40);
        lines[0].ShouldEndWith("x…");
        lines[1].TrimEnd().Length.ShouldBe(lines[0].Length - 1);
    }

    [Fact]
    public void A_long_line_is_not_cut_inside_a_character()
    {
        string shown = Show(string.Concat(Enumerable.Repeat("😀", 700)) + "«x»" + string.Concat(Enumerable.Repeat("😀", 1500)), 40);

        shown.ShouldNotContain('\ufffd');
        shown.ShouldContain("x😀");
    }

    [Theory]
    [InlineData("\u0007", "\u2407")]
    [InlineData("\u001b[31m", "\u241b[31m")]
    [InlineData("\u007f", "\u2421")]
    [InlineData("\u202e", "<U+202E>")]
    [InlineData("\u0085", "<U+0085>")]
    public void What_a_terminal_would_obey_is_made_visible(string text, string visible)
    {
        string[] lines = Show($"a{text}«b»").Split('\n');

        lines[0].ShouldBe($"  1 | a{visible}b");
        lines[1].IndexOf('^').ShouldBe(lines[0].Length - 1);
    }

    // Not a case of the theory above: the test runner passes no lone surrogates.
    [Fact]
    public void A_lone_surrogate_is_shown_as_the_replacement_character() =>
        Show("a\ud800«b»").ShouldBe("  1 | a\ufffdb\n    |   ^\n");

    [Fact]
    public void Without_colours_there_is_no_escape_sequence() => Show("«a»").ShouldNotContain('\u001b');

    [Fact]
    public void The_underline_has_the_colour()
    {
        var writer = new StringWriter { NewLine = "\n" };

        new SourceExcerpt(writer, new AnsiStyle(true), 80).Write(SourceText.From("a"), new TextSpan(0, 1), AnsiStyle.Error);

        writer.ToString().ShouldContain($"{AnsiStyle.Error}^\u001b[0m");
    }

    private static string Show(string marked, int width = 100)
    {
        int start = marked.IndexOf('«');
        int end = marked.IndexOf('»') - 1;
        string text = marked.Remove(start, 1).Remove(end, 1);
        var writer = new StringWriter { NewLine = "\n" };
        new SourceExcerpt(writer, new AnsiStyle(false), width).Write(SourceText.From(text), TextSpan.FromBounds(start, end), AnsiStyle.Error);
        return writer.ToString();
    }
}
