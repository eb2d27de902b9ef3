using InfluxQL.Fixes;
using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Services;

public class QueryServicesTests
{
    [Fact]
    public void Tokens_are_classified_by_their_place_and_the_schema()
    {
        string text = "SELECT mean(usage_idle)::float AS x, 1.5 FROM telegraf.\"one year\".cpu WHERE host = 'a' AND usage_idle > $v AND time > '2020-01-01' + 1h -- c";
        string found = string.Join(" ", new QueryServices(text.Replace("::float", string.Empty, StringComparison.Ordinal), ServiceQueries.Sample())
            .GetClassifications().Where(span => span.Classification is not (Classification.Punctuation or Classification.Operator)).Select(span => span.Classification));
        found.ShouldBe("Keyword Function Field Keyword Alias Number Keyword Database RetentionPolicy Measurement Keyword Tag String Keyword Field Parameter Keyword Time TimeLiteral Duration Comment");
    }

    [Theory]
    [InlineData("SHOW MEASUREMENTS ON telegraf", "telegraf", Classification.Database)]
    [InlineData("SELECT * FROM cpu GROUP BY unknown", "unknown", Classification.Tag)]
    [InlineData("SELECT value::tag FROM m", "value", Classification.Tag)]
    [InlineData("SELECT value::tag FROM m", "tag", Classification.Type)]
    [InlineData("SELECT value FROM /cpu.*/", "/cpu.*/", Classification.Regex)]
    [InlineData("SELECT value FROM m FROM x", "FROM x", Classification.Error)]
    [InlineData("SELECT m FROM (SELECT max(v) AS m FROM c)", "m", Classification.Alias)]
    [InlineData("SELECT mean(v) FROM c GROUP BY time(1m) fill(none)", "fill", Classification.Keyword)]
    public void A_token_is_classified(string text, string part, Classification expected)
    {
        int start = text.IndexOf(part, StringComparison.Ordinal);
        ClassifiedSpan found = new QueryServices(text, ServiceQueries.Sample()).GetClassifications().First(span => span.Span.End > start);
        found.Classification.ShouldBe(expected);
    }

    [Fact]
    public void A_part_of_the_text_is_classified_alone()
    {
        new QueryServices("SELECT value FROM cpu").GetClassifications(new TextSpan(7, 5)).ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(7, 5));
    }

    [Theory]
    [InlineData("SELECT derivative(|", "derivative", 0)]
    [InlineData("SELECT derivative(mean(v), |", "derivative", 1)]
    [InlineData("SELECT derivative(mean(|), 1s)", "mean", 0)]
    [InlineData("SELECT top(v, a, b, | FROM", "top", 1)]
    [InlineData("SELECT mean(v) FROM c GROUP BY time(1m, |)", "time", 1)]
    public void The_open_call_shows_its_signature(string marked, string name, int argument)
    {
        (string text, int position) = ServiceQueries.Split(marked);
        SignatureHelp help = new QueryServices(text).GetSignatureHelp(position).ShouldNotBeNull();
        help.Name.ShouldBe(name);
        help.ActiveParameter.ShouldBe(argument);
        text.Substring(help.NameSpan.Start, help.NameSpan.Length).ShouldBe(name);
    }

    [Theory]
    [InlineData("SELECT v FROM (SELECT |")]
    [InlineData("SELECT mean(v) | FROM c")]
    public void Outside_of_calls_there_is_no_signature(string marked)
    {
        (string text, int position) = ServiceQueries.Split(marked);
        new QueryServices(text).GetSignatureHelp(position).ShouldBeNull();
    }

    [Theory]
    [InlineData("SELECT me|an(v) FROM cpu", "mean(field)", "Gives the average of the values.")]
    [InlineData("SELECT v FROM cpu WHERE time > now() - 9|0m", "90m", "1 hour 30 minutes.")]
    [InlineData("SELECT v FROM cpu WHERE time > '2020-01-0|1'", "time", "2020-01-01T00:00:00Z in UTC.")]
    [InlineData("SELECT v FROM cpu WHERE ti|me > now() - 1h AND time < now()", "time range", "Reads from 2023-11-14T21:13:20.000000001Z to 2023-11-14T22:13:19.999999999Z")]
    [InlineData("SELECT usage_|idle FROM cpu", "field usage_idle: float", "Of the measurement cpu.")]
    [InlineData("SELECT v FROM cpu WHERE ho|st = 'a'", "tag host", "Of the measurement cpu. Values: it's, server01.")]
    [InlineData("SELECT v FROM telegraf.weekly.c|pu", "measurement cpu", "Of the database telegraf, retention policy weekly.")]
    [InlineData("SELECT v FROM cpu LIM|IT 1", "LIMIT", "Keeps the first n points of each series.")]
    public void A_hover_says_what_something_means(string marked, string title, string text)
    {
        (string query, int position) = ServiceQueries.Split(marked);
        Hover hover = new QueryServices(query, ServiceQueries.Sample()).GetHover(position).ShouldNotBeNull();
        hover.Title.ShouldBe(title);
        hover.Text.ShouldStartWith(text);
    }

    [Fact]
    public void A_hover_says_what_a_name_becomes_on_the_target()
    {
        (string query, int position) = ServiceQueries.Split("SELECT v FROM telegraf.weekly.c|pu");
        new QueryServices(query, ServiceQueries.Sample(TargetProfiles.Core)).GetHover(position)!.Text
            .ShouldBe("Read from the database telegraf/weekly of InfluxDB 3 Core.");
    }

    [Fact]
    public void White_space_has_no_hover() => new QueryServices("SELECT   v FROM cpu").GetHover(8).ShouldBeNull();

    [Fact]
    public void A_diagnostic_has_its_fixes()
    {
        var services = new QueryServices("SELECT mean(v) FORM cpu WHERE time > now() - 1h", ServiceQueries.Sample());
        QueryFix fix = services.GetFixes(new TextSpan(16, 0)).ShouldHaveSingleItem().Fix;
        fix.Title.ShouldBe("Write FROM");
        services.GetFixes(new TextSpan(0, 0)).ShouldBeEmpty();
    }

    [Fact]
    public void Statements_subqueries_and_comments_of_several_lines_fold()
    {
        string text = "-- one\n-- two\nSELECT a\nFROM (\n SELECT b\n FROM c\n);\nSELECT x FROM y\n/* a\n b */";
        IReadOnlyList<FoldingRange> ranges = new QueryServices(text).GetFoldingRanges();
        ranges.Select(range => (text.Substring(range.Span.Start, range.Span.Length)[..6], range.Kind)).ShouldBe(
            [("-- one", FoldingKind.Comment), ("SELECT", FoldingKind.Code), ("(\n SEL", FoldingKind.Code), ("/* a\n ", FoldingKind.Comment)]);
    }

    [Theory]
    [InlineData("SELECT m|ax FROM (SELECT max(v) AS max FROM c)")]
    [InlineData("SELECT max FROM (SELECT max(v) AS ma|x FROM c)")]
    public void An_alias_is_renamed_with_its_uses(string marked)
    {
        (string text, int position) = ServiceQueries.Split(marked);
        AliasRename rename = new QueryServices(text).GetRename(position).ShouldNotBeNull();
        rename.Name.ShouldBe("max");
        foreach (TextChange change in rename.GetChanges("the max").Reverse())
        {
            text = text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        }

        text.ShouldBe("SELECT \"the max\" FROM (SELECT max(v) AS \"the max\" FROM c)");
    }

    [Fact]
    public void An_alias_that_is_passed_on_is_renamed_all_the_way()
    {
        new QueryServices("SELECT x FROM (SELECT x FROM (SELECT v AS x FROM c) WHERE x > 1) WHERE y = 1").GetRename(7)!.Spans.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("SELECT v| FROM c")]
    [InlineData("SELECT x FROM (SELECT v AS x| FROM c), (SELECT x FROM d)")]
    public void What_is_no_alias_or_may_be_another_column_is_not_renamed(string marked)
    {
        (string text, int position) = ServiceQueries.Split(marked);
        new QueryServices(text).GetRename(position).ShouldBeNull();
    }

    [Fact]
    public void Selections_grow_from_the_token_to_the_text()
    {
        string text = "SELECT mean(v) FROM c; SHOW DATABASES";
        new QueryServices(text).GetSelectionRanges(12).Select(span => text.Substring(span.Start, span.Length))
            .ShouldBe(["v", "(v)", "mean(v)", "SELECT mean(v) FROM c", text]);
    }

    [Theory]
    [InlineData(0, "no time at all")]
    [InlineData(-90_000_000_000, "minus 1 minute 30 seconds")]
    [InlineData(long.MaxValue, "15250 weeks 1 day 23 hours 47 minutes 16 seconds 854 milliseconds 775 microseconds 807 nanoseconds")]
    public void Durations_have_words(long nanoseconds, string words) => DurationWords.Describe(nanoseconds).ShouldBe(words);
}
