using InfluxQL.Diagnostics;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

public class UnsupportedFunctionAnalyzerTests
{
    [Theory]
    [InlineData("SELECT sample(v, 3) FROM cpu WHERE time > now() - 1h", "IQL1040: sample")]
    [InlineData("SELECT SAMPLE(v, 3) FROM cpu WHERE time > now() - 1h", "IQL1040: SAMPLE")]
    [InlineData("SELECT max(s) FROM (SELECT sample(v, 3) AS s FROM cpu WHERE time > now() - 1h)", "IQL1040: sample")]
    [InlineData("SELECT relative_strength_index(v, 2) FROM cpu WHERE time > now() - 1h", "IQL1040: relative_strength_index")]
    [InlineData("SELECT holt_winters(mean(v), 5, 4) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)", "IQL1040: holt_winters")]
    [InlineData("SELECT count_hll(v) FROM cpu WHERE time > now() - 1h", "IQL1040: count_hll")]
    [InlineData("SELECT \"sample\"(v, 3) FROM cpu WHERE time > now() - 1h", "IQL1040: \"sample\"", "IQL1051: \"sample\"")]
    public void Clustered_lacks_sampling_technical_analysis_and_sketches(string query, params string[] expected)
    {
        CheckedQuery.Findings(query).ShouldBe(expected);
    }

    [Fact]
    public void The_message_says_what_to_use_instead()
    {
        Diagnostic finding = CheckedQuery.Check("SELECT sample(v, 3) FROM cpu WHERE time > now() - 1h").Single();
        finding.Message.ShouldStartWith("InfluxDB Clustered has no function sample(). Use first(), last() or percentile()");
        finding.ReferenceText.ShouldBeNull();
    }

    [Fact]
    public void InfluxDB_1_does_not_know_what_came_later_and_says_it_in_its_words()
    {
        Diagnostic finding = CheckedQuery.Check("SELECT count_hll(v) FROM cpu WHERE time > now() - 1h", TargetProfiles.OssV1).Single();
        finding.Id.ShouldBe("IQL1040");
        finding.ReferenceText.ShouldBe("undefined function count_hll()");
    }

    [Fact]
    public void What_is_no_function_at_all_is_another_rule_s_finding()
    {
        CheckedQuery.Findings("SELECT nonsense(v) FROM cpu WHERE time > now() - 1h", prefix: "IQL1").ShouldBeEmpty();
        CheckedQuery.Findings("SELECT nonsense(v) FROM cpu WHERE time > now() - 1h", prefix: "IQL2").ShouldHaveSingleItem();
    }
}
