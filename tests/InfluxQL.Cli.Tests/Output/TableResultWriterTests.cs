using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

public sealed class TableResultWriterTests
{
    private const string Query = "SELECT * FROM cpu";

    private static readonly OutputSettings s_settings = new() { Width = 40 };

    [Fact]
    public void Numbers_stand_right_and_each_series_has_its_head()
    {
        ResultChunk chunk = Answers.Chunk(
            Answers.Series("cpu", ["host=a", "region=eu"], ["time", "v", "s"], [1, 1.5, "x"], [20, null, "yy"]),
            Answers.Series("cpu", ["host=b", "region=eu"], ["time", "v", "s"], [3, 9223372036854775807, null]));

        (string output, string error) = Answers.Show(s_settings, Query, chunk);

        output.ShouldBe("""
            cpu: host=a region=eu
            time │   v │ s
            ─────┼─────┼───
               1 │ 1.5 │ x
              20 │     │ yy

            cpu: host=b region=eu
            time │                   v │ s
            ─────┼─────────────────────┼──
               3 │ 9223372036854775807 │ @
            3 rows (2 series) in 4 ms


            """.ReplaceLineEndings("\n").Replace("@", string.Empty, StringComparison.Ordinal));
        error.ShouldBeEmpty();
    }

    [Fact]
    public void A_setting_shows_null_and_another_leaves_the_time_out()
    {
        (string output, _) = Answers.Show(
            s_settings with { ShowsNull = true, ShowsTiming = false },
            Query,
            Answers.Chunk(Answers.Series(null, [], ["a", "b"], [null, true])));

        output.ShouldBe("a    │ b\n─────┼─────\nnull │ true\n1 row\n\n");
    }

    [Fact]
    public void A_terminal_without_unicode_gets_ascii()
    {
        (string output, _) = Answers.Show(
            s_settings with { UsesUnicode = false, Width = 20 },
            Query,
            Answers.Chunk(Answers.Series("m", [], ["a", "b"], ["a text that is too long", 7])));

        output.ShouldBe("m\na                | b\n-----------------+--\na text that is ~ | 7\n1 row in 4 ms\n\n");
    }

    [Fact]
    public void What_a_terminal_would_obey_is_made_visible_and_markup_is_text()
    {
        (string output, _) = Answers.Show(
            s_settings,
            Query,
            Answers.Chunk(Answers.Series("m\n", ["h=a\nb"], ["c"], ["\u001b[31m[red]\t\r\n"])));

        output.ShouldBe(Answers.Lines("""
            m␊: h=a␊b
            c
            ─────────────
            ␛[31m[red]␉␍␊
            1 row in 4 ms

            """));
    }

    [Fact]
    public void Wide_letters_and_emoji_keep_the_columns_straight()
    {
        (string output, _) = Answers.Show(
            s_settings,
            Query,
            Answers.Chunk(Answers.Series("m", [], ["名前", "v"], ["日本", 1], ["👩‍👩‍👧", 22], ["e\u0301", 3])));

        output.ShouldBe("m\n名前 │  v\n─────┼───\n日本 │  1\n👩‍👩‍👧   │ 22\ne\u0301    │  3\n3 rows in 4 ms\n\n");
    }

    [Fact]
    public void Long_texts_are_cut_but_numbers_times_and_names_are_not()
    {
        (string output, _) = Answers.Show(
            s_settings,
            Query,
            Answers.Chunk(Answers.Series("m", [], ["time", "message", "v"], ["2020-01-01T00:00:00Z", new string('x', 50), 123456])));

        output.ShouldBe(Answers.Lines("""
            m
            time                 │ message  │      v
            ─────────────────────┼──────────┼───────
            2020-01-01T00:00:00Z │ xxxxxxx… │ 123456
            1 row in 4 ms

            """));
    }

    [Fact]
    public void What_cannot_fit_becomes_records()
    {
        (string output, _) = Answers.Show(
            s_settings with { Width = 20 },
            Query,
            Answers.Chunk(Answers.Series("m", [], ["time", "long name", "v"], ["2020-01-01T00:00:00Z", "0123456789", 1])));

        output.ShouldBe(Answers.Lines("""
            m
            ─[ 1 ]──────────────
            time     │ 2020-01-0
                     │ 1T00:00:0
                     │ 0Z
            long na… │ 012345678
                     │ 9
            v        │ 1
            1 row in 4 ms

            """));
    }

    [Fact]
    public void Records_never_gives_a_table_wider_than_the_terminal()
    {
        (string output, _) = Answers.Show(
            s_settings with { Width = 20, Records = RecordLayout.Never },
            Query,
            Answers.Chunk(Answers.Series("m", [], ["a"], ["0123456789012345678901234567890"])));

        output.ShouldContain("0123456789012345678901234567890");
    }

    [Fact]
    public void Two_hundred_columns_become_records_of_two_hundred_lines()
    {
        string[] columns = Enumerable.Range(0, 200).Select(i => $"c{i}").ToArray();

        (string output, _) = Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series("m", [], columns, columns.Select(_ => (object?)1).ToArray())));

        output.Split('\n').Count(line => line.EndsWith("│ 1", StringComparison.Ordinal)).ShouldBe(200);
    }

    [Fact]
    public void A_table_begins_anew_where_a_later_number_needs_more_room()
    {
        object?[][] first = Enumerable.Range(0, 100).Select(_ => new object?[] { 1, "a" }).ToArray();
        ResultSeries later = Answers.Continued(Answers.Series("m", [], ["n", "s"], [123456789, "b"], [1, "c"]));

        (string output, _) = Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series("m", [], ["n", "s"], first)), Answers.Chunk(later));

        output.ShouldEndWith("""
            1 │ a

                    n │ s
            ──────────┼──
            123456789 │ b
                    1 │ c
            102 rows in 4 ms


            """.ReplaceLineEndings("\n"));
        output.Split('\n').Count(line => line == "m").ShouldBe(1);
    }

    [Fact]
    public void A_later_number_that_no_table_has_room_for_goes_on_in_records()
    {
        object?[][] first = Enumerable.Range(0, 100).Select(_ => new object?[] { 1, 1, 1 }).ToArray();
        string[] columns = ["aaaa", "bbbb", "cccc"];
        ResultSeries later = Answers.Continued(Answers.Series("m", [], columns, [1234567890123456789, 1234567890123456789, 1]));

        (string output, _) = Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series("m", [], columns, first)), Answers.Chunk(later));

        output.ShouldEndWith("─[ 101 ]───────────────\naaaa │ 1234567890123456789\nbbbb │ 1234567890123456789\ncccc │ 1\n101 rows in 4 ms\n\n");
    }

    [Fact]
    public void Nothing_found_and_nothing_to_find_are_told_apart()
    {
        Answers.Show(s_settings, Query, new ResultChunk()).Output.ShouldBe("No rows in 4 ms\n\n");
        Answers.Show(s_settings, "CREATE DATABASE x", new ResultChunk()).Output.ShouldBe("Done in 4 ms\n\n");
    }

    [Fact]
    public void An_error_in_the_middle_stands_below_the_rows_before_it()
    {
        using var both = new StringWriter { NewLine = "\n" };
        ResultWriter writer = ResultWriter.Create(both, both, s_settings);
        writer.Begin(Answers.Statement(Query));
        writer.Write(new ResultChunk
        {
            Series = [Answers.Series("m", [], ["a"], [1])],
            Messages = [new ResultMessage("warning", "old")],
            Error = "time\u001b out",
        });
        writer.End(TimeSpan.FromSeconds(2.5));
        writer.Complete();

        both.ToString().ShouldBe("m\na\n─\n1\nwarning: old\nerror: time␛ out\n1 row in 2.5 s\n\n");
    }

    [Fact]
    public void A_cancelled_answer_says_so()
    {
        using var both = new StringWriter { NewLine = "\n" };
        ResultWriter writer = ResultWriter.Create(both, both, s_settings);
        writer.Begin(Answers.Statement(Query));
        writer.Write(Answers.Chunk(Answers.Series("m", [], ["a"], [1])));
        writer.End(TimeSpan.FromMinutes(2), isCancelled: true);
        writer.Complete();

        both.ToString().ShouldBe("m\na\n─\n1\nCancelled; rows may be missing.\n1 row in 2 min 0 s\n\n");
    }

    [Fact]
    public void Colours_are_there_when_they_are_wanted()
    {
        (string output, _) = Answers.Show(
            s_settings with { UsesColor = true, ShowsNull = true },
            Query,
            Answers.Chunk(Answers.Series("m", [], ["a"], new object?[] { null })));

        output.ShouldBe("\u001b[1;36mm\u001b[0m\n\u001b[1ma\u001b[0m\n"
            + "\u001b[2m────\u001b[0m\n\u001b[2mnull\u001b[0m\n\u001b[2m1\u001b[0m \u001b[2mrow\u001b[0m \u001b[2min\u001b[0m \u001b[2m4\u001b[0m \u001b[2mms\u001b[0m\n\n");
    }

    [Fact]
    public void A_statement_that_failed_leaves_nothing_in_the_output() =>
        Answers.Show(new OutputSettings(), "SELECT * FROM m", Answers.Failed("boom")).ShouldBe((string.Empty, "error: boom\n"));
}
