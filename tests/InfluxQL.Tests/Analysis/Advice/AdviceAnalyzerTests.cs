using InfluxQL.Diagnostics;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Advice;

public class AdviceAnalyzerTests
{
    private const string Bounded = "time > now() - 1h";

    [Theory]
    [InlineData("SELECT mean(v) FROM cpu", "cpu")]
    [InlineData("SELECT mean(v) FROM db..cpu WHERE host = 'a'", "db..cpu")]
    [InlineData("SELECT last(v) FROM (SELECT w FROM disk WHERE time > now() - 1h), cpu", "cpu")]
    [InlineData("SELECT max(v) FROM (SELECT mean(v) AS v FROM cpu GROUP BY host)", "cpu")]
    [InlineData("SELECT mean(v) FROM cpu LIMIT 10", "cpu")]
    public void IQL4001_reading_all_time(string query, string text) => Expect(query, $"IQL4001: {text}");

    [Theory]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded}")]
    [InlineData("SELECT mean(v) FROM cpu WHERE host = 'a' AND ((Time) <= '2020-01-01')")]
    [InlineData("SELECT mean(v) FROM cpu WHERE '2020-01-01' > \"time\"")]
    [InlineData($"SELECT max(v) FROM (SELECT mean(v) AS v FROM cpu GROUP BY host) WHERE {Bounded}")]
    [InlineData($"SELECT max(v) FROM (SELECT mean(v) AS v FROM cpu WHERE {Bounded} GROUP BY host)")]
    [InlineData("SELECT v FROM cpu ORDER BY time DESC LIMIT 1")]
    [InlineData("CREATE CONTINUOUS QUERY cq ON db BEGIN SELECT mean(v) INTO m FROM cpu GROUP BY time(1h) END")]
    public void IQL4001_is_silent_where_time_is_bounded(string query) => ExpectNone(query, "IQL4001");

    [Theory]
    [InlineData($"SELECT * FROM cpu WHERE {Bounded}", "*")]
    [InlineData($"SELECT *::field FROM cpu WHERE {Bounded}", "*::field")]
    [InlineData($"SELECT /usage.*/ FROM cpu WHERE {Bounded}", "/usage.*/")]
    public void IQL4002_wildcard_without_a_limit(string query, string text) => Expect(query, $"IQL4002: {text}");

    [Theory]
    [InlineData("SELECT * FROM cpu ORDER BY time DESC LIMIT 10")]
    [InlineData($"SELECT mean(*) FROM cpu WHERE {Bounded}")]
    [InlineData($"SELECT mean(v) FROM (SELECT * FROM cpu WHERE {Bounded})")]
    [InlineData($"SELECT * FROM (SELECT mean(v) FROM cpu WHERE {Bounded} GROUP BY host)")]
    public void IQL4002_is_silent_where_something_limits(string query) => ExpectNone(query, "IQL4002");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE host = \"web01\" AND {Bounded}", "\"web01\"")]
    [InlineData($"SELECT v FROM cpu WHERE host != \"web01\" AND {Bounded}", "\"web01\"")]
    [InlineData($"SELECT v FROM cpu WHERE \"host\" = \"eu-west\" AND {Bounded}", "\"eu-west\"")]
    [InlineData($"SELECT v FROM cpu WHERE \"host\"::tag = \"web\" AND {Bounded}", "\"web\"")]
    [InlineData($"SELECT v FROM cpu WHERE (host = \"\") AND {Bounded}", "\"\"")]
    public void IQL4003_name_where_a_string_was_meant(string query, string text) => Expect(query, $"IQL4003: {text}");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE host = 'web01' AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE \"used\" = \"total\" AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE used = \"limit\" AND {Bounded}")]
    [InlineData($"SELECT v, \"max-used\" FROM cpu WHERE used = \"max-used\" AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE used > \"total\" AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE used = total AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE used = \"total\"::field AND {Bounded}")]
    public void IQL4003_is_silent_where_a_column_may_be_meant(string query) => ExpectNone(query, "IQL4003");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE 'host' = 'web01' AND {Bounded}", "'host'")]
    [InlineData($"SELECT v FROM cpu WHERE {Bounded} AND 'host' != 5", "'host'")]
    public void IQL4004_string_where_a_name_was_meant(string query, string text) => Expect(query, $"IQL4004: {text}");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE 'web01' = host AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE '2020-01-01' < time AND {Bounded}")]
    public void IQL4004_is_silent_for_a_value_on_the_left(string query) => ExpectNone(query, "IQL4004");

    [Theory]
    [InlineData("SELECT v FROM cpu WHERE time < '2020-01-01' OR time > '2021-01-01'")]
    [InlineData("SELECT v FROM cpu WHERE host = 'a' AND time > now() - 1h OR host = 'b'")]
    [InlineData("SELECT v FROM cpu WHERE (time > now() - 1h AND host = 'a') OR (time < now() - 2h AND host = 'b')")]
    [InlineData("SELECT v FROM cpu WHERE host = 'a' AND (time > now() - 1h OR host = 'b')")]
    public void IQL4005_OR_beside_time(string query) => Expect(query, "IQL4005: OR");

    [Fact]
    public void IQL4005_is_one_finding_per_chain()
    {
        const string query = "SELECT v FROM cpu WHERE host = 'a' OR time > 1 OR host = 'b' OR time > 2";
        Diagnostic finding = CheckedQuery.Check(query).Single(finding => finding.Id == "IQL4005");
        finding.Span.Start.ShouldBe(query.IndexOf("OR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE (host = 'a' OR host = 'b') AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE {Bounded} AND (host = 'a' OR (host = 'b' AND v > 1))")]
    public void IQL4005_is_silent_where_OR_is_about_other_things(string query) => ExpectNone(query, "IQL4005");

    [Theory]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY time(1m)", "time(1m)")]
    [InlineData("SELECT mean(v) FROM cpu WHERE time < now() GROUP BY host, TIME(1m, 5s)", "TIME(1m, 5s)")]
    [InlineData("SELECT max(v) FROM (SELECT v FROM cpu LIMIT 5) GROUP BY time(1m)", "time(1m)")]
    public void IQL4006_GROUP_BY_time_without_a_lower_bound(string query, string text) => Expect(query, $"IQL4006: {text}");

    [Theory]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded} GROUP BY time(1m)")]
    [InlineData("SELECT mean(v) FROM cpu WHERE now() - 1h <= time GROUP BY time(1m)")]
    [InlineData($"SELECT max(v) FROM (SELECT mean(v) AS v FROM cpu GROUP BY time(1m)) WHERE {Bounded}")]
    [InlineData($"SELECT max(v) FROM (SELECT mean(v) AS v FROM cpu WHERE {Bounded} GROUP BY time(1m)) GROUP BY time(1h)")]
    [InlineData("CREATE CONTINUOUS QUERY cq ON db BEGIN SELECT mean(v) INTO m FROM cpu GROUP BY time(1h) END")]
    public void IQL4006_is_silent_where_there_is_one(string query) => ExpectNone(query, "IQL4006");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE host::tag = 5 AND {Bounded}", "5")]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded} AND -1.5 < host GROUP BY host", "-1.5")]
    public void IQL4007_tag_compared_with_a_number(string query, string text) => Expect(query, $"IQL4007: {text}");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE host = 5 AND {Bounded}")]
    [InlineData($"SELECT mean(v) FROM cpu WHERE host = '5' AND v > 5 AND {Bounded} GROUP BY host")]
    [InlineData($"SELECT mean(v) FROM cpu WHERE host::field > 5 AND {Bounded} GROUP BY host")]
    [InlineData("SELECT mean(v) FROM cpu WHERE time > 5 GROUP BY time(1m)")]
    public void IQL4007_is_silent_where_it_may_be_a_field(string query) => ExpectNone(query, "IQL4007");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE host =~ /web01/ AND {Bounded}", "/web01/", "= 'web01'")]
    [InlineData($"SELECT v FROM cpu WHERE host !~ /web01\\.example/ AND {Bounded}", "/web01\\.example/", "!= 'web01.example'")]
    public void IQL4008_regex_that_is_a_plain_text(string query, string text, string advice)
    {
        Expect(query, $"IQL4008: {text}");
        CheckedQuery.Check(query).Single().Message.ShouldContain(advice);
    }

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE host =~ /^web01$/ AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE host =~ /web.*/ AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE host =~ /a|b/ AND {Bounded}")]
    [InlineData($"SELECT v FROM cpu WHERE host =~ /web\\d/ AND {Bounded}")]
    [InlineData($"SELECT v FROM /cpu/ WHERE host =~ // AND {Bounded}")]
    public void IQL4008_is_silent_for_what_is_a_pattern(string query) => ExpectNone(query, "IQL4008");

    [Theory]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded} fill(0)", "fill(0)")]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded} GROUP BY host FILL(previous)", "FILL(previous)")]
    public void IQL4009_fill_without_intervals(string query, string text) => Expect(query, $"IQL4009: {text}");

    [Fact]
    public void IQL4009_is_silent_with_GROUP_BY_time() => ExpectNone($"SELECT mean(v) FROM cpu WHERE {Bounded} GROUP BY host, time(1m) fill(null)", "IQL4009");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE {Bounded} LIMIT 10", "LIMIT 10")]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded} GROUP BY time(1m) LIMIT 10", "LIMIT 10")]
    public void IQL4010_LIMIT_of_the_oldest_points(string query, string text) => Expect(query, $"IQL4010: {text}");

    [Theory]
    [InlineData($"SELECT v FROM cpu WHERE {Bounded} ORDER BY time DESC LIMIT 10")]
    [InlineData($"SELECT v FROM cpu WHERE {Bounded} ORDER BY ASC LIMIT 10")]
    [InlineData($"SELECT mean(v) FROM cpu WHERE {Bounded} LIMIT 10")]
    [InlineData($"SELECT v FROM cpu WHERE {Bounded} LIMIT 10 OFFSET 20")]
    [InlineData("SELECT v FROM cpu WHERE time = '2020-01-01' LIMIT 1")]
    [InlineData("SHOW TAG KEYS LIMIT 10")]
    public void IQL4010_is_silent_where_the_order_is_said_or_does_not_matter(string query) => ExpectNone(query, "IQL4010");

    [Theory]
    [InlineData($"SELECT mean(v), mean(w) FROM cpu WHERE {Bounded}", "mean(w)")]
    [InlineData($"SELECT v AS x, w AS \"x\" FROM cpu WHERE {Bounded}", "\"x\"")]
    [InlineData($"SELECT v, w AS v FROM cpu WHERE {Bounded}", "v")]
    [InlineData($"SELECT v + w, (v) - w FROM cpu WHERE {Bounded}", "(v) - w")]
    public void IQL4011_two_columns_of_one_name(string query, string text) => Expect(query, $"IQL4011: {text}");

    [Theory]
    [InlineData($"SELECT mean(v), mean(w) AS w FROM cpu WHERE {Bounded}")]
    [InlineData($"SELECT mean(*), mean(v) FROM cpu WHERE {Bounded}")]
    [InlineData($"SELECT v, V, v * 2 AS w FROM cpu WHERE {Bounded}")]
    public void IQL4011_is_silent_where_names_differ(string query) => ExpectNone(query, "IQL4011");

    [Theory]
    [InlineData($"SELECT v FROM db.weekly.cpu WHERE {Bounded}", "weekly", "db/weekly")]
    [InlineData($"SELECT v FROM \"weekly\".cpu WHERE {Bounded}", "\"weekly\"", "DATABASE/weekly")]
    [InlineData($"SELECT v FROM db.autogen./cpu.*/ WHERE {Bounded}", "autogen", "database db.")]
    [InlineData("SHOW MEASUREMENTS ON db.weekly", "weekly", "db/weekly")]
    public void IQL4012_retention_policy_where_there_are_none(string query, string text, string message)
    {
        Expect(query, $"IQL4012: {text}");
        CheckedQuery.Check(query).Single().Message.ShouldContain(message);
        ExpectNone(query, "IQL4012", TargetProfiles.OssV1);
    }

    [Theory]
    [InlineData($"SELECT v FROM db..cpu, cpu WHERE {Bounded}")]
    [InlineData("SHOW TAG KEYS ON db")]
    public void IQL4012_is_silent_where_none_is_named(string query) => ExpectNone(query, "IQL4012");

    [Fact]
    public void Advice_about_what_cannot_run_is_left_out()
    {
        CheckedQuery.Findings($"SELECT v FROM cpu WHERE \"sample\"(v, 1) = 1 AND {Bounded}", prefix: "IQL4").ShouldBeEmpty();
    }

    [CorpusFact]
    public void Everyday_queries_of_dashboards_have_no_warnings()
    {
        foreach (CorpusRow row in Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true))
        {
            CheckedQuery.Check(row.Query).ShouldNotContain(finding => finding.Severity == DiagnosticSeverity.Warning, row.Query);
        }
    }

    private static void Expect(string query, string finding) =>
        CheckedQuery.Findings(query, prefix: finding[..7]).ShouldBe([finding], query);

    private static void ExpectNone(string query, string id, TargetProfile? target = null) =>
        CheckedQuery.Findings(query, target, id).ShouldBeEmpty(query);
}
