using InfluxQL.Targets;

namespace InfluxQL.Analysis.Policy;

public class NameRulesAnalyzerTests
{
    private const string Bounded = "WHERE time > now() - 1h";

    [Theory]
    [InlineData($"SELECT v FROM other.rp.cpu {Bounded}", "IQL3501: other")]
    [InlineData($"SELECT v FROM \"other\"..cpu {Bounded}", "IQL3501: \"other\"")]
    [InlineData($"SELECT max(v) FROM (SELECT v FROM other..cpu {Bounded})", "IQL3501: other")]
    [InlineData($"SELECT v FROM $db..cpu {Bounded}", "IQL3501: $db")]
    [InlineData($"SELECT v INTO other..copy FROM cpu {Bounded}", "IQL3501: other")]
    [InlineData("SHOW TAG KEYS ON other", "IQL3501: other")]
    [InlineData("SHOW MEASUREMENTS ON *", "IQL3501: *")]
    [InlineData("DROP DATABASE other", "IQL3501: other")]
    [InlineData("GRANT READ ON other TO jdoe", "IQL3501: other")]
    public void A_database_that_is_not_allowed_cannot_be_named(string query, string expected)
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.AllowDatabases("mine*"));
        CheckedQuery.Findings(query, custom, "IQL35").ShouldBe([expected]);
    }

    [Theory]
    [InlineData($"SELECT v FROM mine_1.rp.cpu, cpu, rp.cpu {Bounded}")]
    [InlineData("SHOW TAG KEYS ON mine")]
    [InlineData("SHOW TAG KEYS")]
    public void An_allowed_database_or_none_passes(string query)
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.AllowDatabases("mine*"));
        CheckedQuery.Findings(query, custom, "IQL35").ShouldBeEmpty();
    }

    [Theory]
    [InlineData($"SELECT v FROM cpu, secret {Bounded}", "IQL3502: secret")]
    [InlineData($"SELECT v FROM \"s\\\\ecret\", \"secret\" {Bounded}", "IQL3502: \"secret\"")]
    [InlineData($"SELECT v FROM /cpu/ {Bounded}", "IQL3502: /cpu/")]
    [InlineData($"SELECT v FROM (SELECT v FROM secret {Bounded})", "IQL3502: secret")]
    [InlineData($"SELECT v FROM $m {Bounded}", "IQL3502: $m")]
    [InlineData($"SELECT v INTO secret FROM cpu {Bounded}", "IQL3502: secret")]
    [InlineData("DROP MEASUREMENT secret", "IQL3502: secret")]
    [InlineData("SHOW MEASUREMENTS", "IQL3503: SHOW MEASUREMENTS")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT =~ cpu", "IQL3503: SHOW MEASUREMENTS")]
    [InlineData("SHOW TAG VALUES WITH KEY = host", "IQL3503: SHOW TAG VALUES")]
    [InlineData("DELETE WHERE host = 'a'", "IQL3503: DELETE")]
    public void A_denied_measurement_cannot_be_reached(string query, string expected)
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.ForbidMeasurements("secret"));
        CheckedQuery.Findings(query, custom, "IQL35").ShouldBe([expected]);
    }

    [Theory]
    [InlineData($"SELECT v INTO :MEASUREMENT FROM cpu {Bounded}")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT = cpu")]
    [InlineData("SHOW TAG VALUES FROM cpu WITH KEY = host")]
    [InlineData("SHOW DATABASES")]
    public void Other_measurements_pass(string query)
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.ForbidMeasurements("secret"));
        CheckedQuery.Findings(query, custom, "IQL35").ShouldBeEmpty();
    }
}
