using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Semantics;

public class TimeRangeAnalysisTests
{
    private const long Now = 946_684_800_000_000_000;
    private const long Hour = 3_600_000_000_000;

    [CorpusFact]
    public void Every_condition_of_the_corpus_gives_its_range_and_its_rest()
    {
        List<string> failures = [];
        foreach (JsonElement row in Corpus.ReadObjects("time_ranges.jsonl"))
        {
            string condition = row.GetProperty("condition").GetString()!;
            TimeRangeResult result = TimeRangeAnalysis.Analyze(Parse(condition), Time(row, "now")!.Value);
            string found = result.IsValid
                ? $"{(result.Residual is null ? string.Empty : CanonicalPrinter.Print(result.Residual))} in {result.Range}"
                : result.Diagnostics[0].ReferenceText ?? result.Diagnostics[0].ToString();
            string expected = row.TryGetProperty("error", out JsonElement error)
                ? error.GetString()!
                : $"{row.GetProperty("residual").GetString()} in {new TimeRange(Time(row, "min"), Time(row, "max"))}";
            if (found != expected)
            {
                failures.Add($"{condition}: expected {expected}, found {found}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("time > 5", "6..")]
    [InlineData("time >= 5", "5..")]
    [InlineData("time < 5", "..4")]
    [InlineData("time <= 5", "..5")]
    [InlineData("time = 5", "5..5")]
    [InlineData("5 < time", "6..")]
    [InlineData("time > 1u AND time < 2u", "1001..1999")]
    [InlineData("time > 1 OR time < 5", "2..4")]
    [InlineData("time > 1 AND (host = 'a' OR time < 5)", "2..4")]
    [InlineData("time > 9 AND time < 3", "10..2")]
    [InlineData("\"Time\" > 5", "6..")]
    [InlineData("time > -5 + 3", "-1..")]
    [InlineData("time > \"now()\" - 1h", "946681200000000001..")]
    [InlineData("time >= 9223372036854775807", "9223372036854775807..")]
    [InlineData("time > 9223372036854775807", "9223372036854775807..")]
    public void Comparisons_with_time_make_a_range(string condition, string expected)
    {
        TimeRange range = TimeRangeAnalysis.Analyze(Parse(condition), Now).Range;
        $"{range.Min}..{range.Max}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("time > '2000-07-01 00:00:00'", "2000-06-30T22:00:00.000000001Z..")]
    [InlineData("time >= '2000-07-01'", "2000-06-30T22:00:00Z..")]
    [InlineData("time >= '2000-07-01T00:00:00Z'", "2000-07-01T00:00:00Z..")]
    public void A_time_without_a_zone_is_in_the_zone_that_is_given(string condition, string expected)
    {
        TimeZoneInfo zone = TimeZoneName.Find("Europe/Berlin").ShouldNotBeNull();
        TimeRangeAnalysis.Analyze(Parse(condition), Now, zone).Range.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("a = 1 OR a = -(1 + 2)", "a = 1 OR a = -3")]
    [InlineData("a = 1 /* c */ AND time > 0 AND b = 2", "a = 1 AND b = 2")]
    [InlineData("(a = 1 OR b = 2) AND c =~ /x\\/y/", "(a = 1 OR b = 2) AND c =~ /x\\/y/")]
    [InlineData("a.b::tag = 'x' AND true", "a.b::tag = 'x'")]
    [InlineData("v > a / -b", "v > a / (-1 * b)")]
    [InlineData("abs(v + 1*2) > 1.5 * 2", "abs(v + 2) > 3.0")]
    [InlineData("a = 9223372036854775808", "a = 9223372036854775808")]
    [InlineData("a = 1m + 30s", "a = 90s")]
    [InlineData("a = '2000-01-01' + 1h", "a = '2000-01-01T01:00:00Z'")]
    public void What_remains_is_folded_and_reads_back_as_the_same(string condition, string expected)
    {
        ExpressionSyntax residual = TimeRangeAnalysis.Analyze(Parse(condition), Now).Residual.ShouldNotBeNull();
        residual.ToString().ShouldBe(expected);
        Parse(expected).IsEquivalentTo(residual).ShouldBeTrue();
    }

    [Fact]
    public void A_statement_without_a_condition_reads_all_times()
    {
        TimeRangeResult result = TimeRangeAnalysis.Analyze(ParseSelect("SELECT v FROM cpu"), Now);
        result.Range.IsUnbounded.ShouldBeTrue();
        result.Residual.ShouldBeNull();
    }

    [Fact]
    public void A_statement_that_groups_by_time_ends_now()
    {
        TimeRangeResult result = TimeRangeAnalysis.Analyze(ParseSelect("SELECT mean(v) FROM cpu WHERE time > 0 GROUP BY time(1m)"), Now);
        result.Range.ShouldBe(new TimeRange(1, Now));
    }

    [Fact]
    public void A_statement_has_its_own_zone()
    {
        TimeRangeResult result = TimeRangeAnalysis.Analyze(ParseSelect("SELECT v FROM cpu WHERE time >= '2000-07-01' tz('Europe/Berlin')"), Now);
        result.Range.ToString().ShouldBe("2000-06-30T22:00:00Z..");
    }

    [Fact]
    public void A_sub_query_reads_no_more_than_the_query_around_it()
    {
        SelectStatementSyntax outer = ParseSelect(
            "SELECT max(m) FROM (SELECT v AS m FROM cpu WHERE time > 5) WHERE time >= now() - 1h GROUP BY time(1m)");
        SelectStatementSyntax inner = ((SubquerySourceSyntax)outer.FromClause.Sources[0]).Statement;
        TimeRangeAnalysis.Analyze(inner, Now).Range.ShouldBe(new TimeRange(Now - Hour, Now));
    }

    [Fact]
    public void A_condition_of_ten_thousand_parts_does_not_recurse()
    {
        string condition = "a = 1" + string.Concat(Enumerable.Repeat(" OR a = 1", 4_998)) + " OR time > 1";
        TimeRangeResult result = TimeRangeAnalysis.Analyze(Parse(condition), Now);
        result.Range.ShouldBe(new TimeRange(2, null));
        result.Diagnostics.ShouldBeEmpty();
    }

    private static ExpressionSyntax Parse(string condition)
    {
        SyntaxTree tree = SyntaxTree.ParseExpression(condition);
        tree.GetDiagnostics().ShouldBeEmpty(condition);
        return ((StandaloneExpressionSyntax)tree.GetRoot()).Expression;
    }

    private static SelectStatementSyntax ParseSelect(string query)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        tree.GetDiagnostics().ShouldBeEmpty(query);
        return (SelectStatementSyntax)tree.GetQuery().Statements[0];
    }

    private static long? Time(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        TimeLiteral.TryParse(value.GetString().AsSpan(), TimeZoneInfo.Utc, out long nanoseconds, out _).ShouldBeTrue();
        return nanoseconds;
    }
}
