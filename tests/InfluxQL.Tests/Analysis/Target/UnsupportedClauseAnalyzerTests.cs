using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

public class UnsupportedClauseAnalyzerTests
{
    private const string Bounded = "FROM cpu WHERE time > now() - 1h";

    [Fact]
    public void Serverless_has_no_tz()
    {
        CheckedQuery.Findings($"SELECT v {Bounded} tz('Europe/Berlin')", TargetProfiles.Serverless).ShouldBe(["IQL1032: tz('Europe/Berlin')"]);
        CheckedQuery.Findings($"SELECT v {Bounded} tz('Europe/Berlin')", TargetProfiles.Clustered).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SyntaxKind.OffsetClause, $"SELECT v {Bounded} LIMIT 5 OFFSET 2", "IQL1033: OFFSET 2")]
    [InlineData(SyntaxKind.FillClause, $"SELECT mean(v) {Bounded} GROUP BY time(1m) fill(0)", "IQL1033: fill(0)")]
    [InlineData(SyntaxKind.OnClause, "SHOW TAG KEYS ON db", "IQL1033: ON db")]
    [InlineData(SyntaxKind.SLimitClause, "SHOW TAG KEYS SLIMIT 1", "IQL1030: SLIMIT 1")]
    public void A_custom_profile_may_forbid_any_clause(SyntaxKind clause, string query, string expected)
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.ForbidClauses(clause));
        CheckedQuery.Findings(query, custom, "IQL1").ShouldBe([expected]);
        CheckedQuery.Findings(query, TargetProfiles.OssV1, "IQL1").ShouldBeEmpty();
    }

    [Fact]
    public void To_forbid_the_function_tz_forbids_the_clause()
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.ForbidFunctions("tz"));
        CheckedQuery.Findings($"SELECT v {Bounded} tz('Europe/Berlin')", custom, "IQL1").ShouldBe(["IQL1032: tz('Europe/Berlin')"]);
    }
}
