using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

public class DialectAnalyzerTests
{
    private const string Bounded = "FROM cpu WHERE time > now() - 1h";

    [Theory]
    // INF.
    [InlineData("CREATE DATABASE db WITH DURATION INF", "IQL1050: INF")]
    // Quoted names of functions.
    [InlineData($"SELECT \"mean\"(v) {Bounded}", "IQL1051: \"mean\"")]
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY \"time\"(1m)", "IQL1051: \"time\"")]
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY time(1m) \"fill\"(null)", "IQL1051: \"fill\"")]
    [InlineData($"SELECT v {Bounded} \"tz\"('Europe/Berlin')", "IQL1051: \"tz\"")]
    // A regular expression that is not the last argument.
    [InlineData($"SELECT percentile(/usage.*/, 90) {Bounded}", "IQL1052: /usage.*/")]
    [InlineData($"SELECT derivative(/usage.*/, 1s) {Bounded}", "IQL1052: /usage.*/")]
    // Bind parameters that are no operands.
    [InlineData("SELECT v FROM $m WHERE time > now() - 1h", "IQL1053: $m")]
    [InlineData("SELECT v FROM $db.$rp.cpu WHERE time > now() - 1h", "IQL1053: $db", "IQL1053: $rp")]
    [InlineData($"SELECT v {Bounded} LIMIT $n", "IQL1053: $n")]
    [InlineData($"SELECT v {Bounded} LIMIT 5 OFFSET $n", "IQL1053: $n")]
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY time($i)", "IQL1053: $i")]
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY time(1m, $\"the offset\")", "IQL1053: $\"the offset\"")]
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY $tag", "IQL1053: $tag")]
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY time(1m) fill($f)", "IQL1053: $f")]
    [InlineData($"SELECT $f(v) {Bounded}", "IQL1053: $f")]
    [InlineData($"SELECT v AS $a {Bounded}", "IQL1053: $a")]
    [InlineData($"SELECT v::$type {Bounded}", "IQL1053: $type")]
    [InlineData($"SELECT v {Bounded} AND host =~ $re", "IQL1053: $re")]
    [InlineData($"SELECT v {Bounded} tz($zone)", "IQL1053: $zone")]
    [InlineData("SHOW TAG KEYS ON $db", "IQL1053: $db")]
    [InlineData("SHOW TAG VALUES WITH KEY = $k", "IQL1053: $k")]
    [InlineData("SHOW TAG VALUES WITH KEY IN (a, $k)", "IQL1053: $k")]
    // ORDER BY on SHOW.
    [InlineData("SHOW TAG KEYS ORDER BY ASC LIMIT 5", "IQL1054: ORDER BY ASC")]
    [InlineData("SHOW FIELD KEYS FROM cpu ORDER BY DESC", "IQL1054: ORDER BY DESC")]
    [InlineData("SHOW MEASUREMENTS ORDER BY ASC", "IQL1054: ORDER BY ASC")]
    // SLIMIT and SOFFSET, on SHOW as well.
    [InlineData("SHOW TAG KEYS SLIMIT 5", "IQL1030: SLIMIT 5")]
    [InlineData("SHOW TAG KEYS LIMIT 1 SLIMIT 5 SOFFSET 2", "IQL1030: SLIMIT 5", "IQL1031: SOFFSET 2")]
    [InlineData($"SELECT max(v) FROM (SELECT v {Bounded} SLIMIT 1) WHERE time > now() - 1h", "IQL1030: SLIMIT 1")]
    // Zones.
    [InlineData($"SELECT v {Bounded} tz('Local')", "IQL1055: 'Local'")]
    [InlineData($"SELECT v {Bounded} TZ('')", "IQL1055: ''")]
    // Casts and dots.
    [InlineData($"SELECT v::\"float\" {Bounded}", "IQL1056: \"float\"")]
    [InlineData($"SELECT a./2 {Bounded}", "IQL1057: a.")]
    [InlineData($"SELECT a.::float {Bounded}", "IQL1057: a.")]
    // WITH KEY.
    [InlineData("SHOW TAG VALUES WITH KEY <> host", "IQL1058: <>")]
    [InlineData("SHOW TAG KEYS WITH KEY <> host", "IQL1058: <>")]
    // Numbers beyond 64 bits with a sign.
    [InlineData($"SELECT v {Bounded} LIMIT 9223372036854775808", "IQL1059: 9223372036854775808")]
    [InlineData("SHOW TAG KEYS OFFSET 99999999999999999999", "IQL1059: 99999999999999999999")]
    // GROUP BY.
    [InlineData($"SELECT mean(v) {Bounded} GROUP BY (host)", "IQL1060: (host)")]
    // Conditions.
    [InlineData("SHOW TAG KEYS WHERE *", "IQL1061: *")]
    [InlineData("SHOW TAG KEYS WHERE mean(v) > 1", "IQL1062: mean")]
    [InlineData("SHOW TAG KEYS WHERE DISTINCT v", "IQL1062: DISTINCT v")]
    public void What_the_parser_of_InfluxDB_3_cannot_read_is_refused_there_alone(string query, params string[] expected)
    {
        SyntaxTree.ParseText(query).GetDiagnostics().ShouldBeEmpty();
        foreach (TargetProfile target in TargetProfiles.All)
        {
            string[] findings = CheckedQuery.Findings(query, target, "IQL10");
            string[] others = [.. findings.Where(finding => string.CompareOrdinal(finding, "IQL1030") >= 0)];
            bool isZone = target == TargetProfiles.Serverless && query.Contains("tz", StringComparison.OrdinalIgnoreCase);
            if (!isZone)
            {
                others.ShouldBe(target.IsInfluxDB3 ? expected : [], target.Id);
            }
        }
    }

    [Theory]
    // Expressions, dimensions and conditions that InfluxDB 3 reads.
    [InlineData("SELECT v FROM cpu WHERE host = $h AND v > $min * 2 AND abs(v) > 1 AND time > $from")]
    [InlineData("SELECT v + $x, mean_of / 2, a.b::float FROM cpu WHERE time > now() - 1h LIMIT 9223372036854775807")]
    [InlineData("SELECT mean(/usage.*/) FROM cpu WHERE time > now() - 1h GROUP BY time(1m, 10s), host, \"a b\"::tag, /re/, *")]
    [InlineData("SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m) FILL(0) ORDER BY time DESC tz('Europe/Berlin')")]
    [InlineData("SELECT count(DISTINCT v) FROM cpu WHERE time > now() - 1h")]
    [InlineData("SELECT v FROM db..m WHERE time > now() - 1h")]
    [InlineData("SHOW TAG VALUES WITH KEY != host WHERE region = 'eu' LIMIT 5 OFFSET 2")]
    // Canonical printing repairs these.
    [InlineData("SELECT v FROM cpu WHERE\rhost = 'a\\\"b' AND \"it\\'s\" = 'x' AND time > now() - 1h")]
    public void What_it_reads_passes(string query)
    {
        CheckedQuery.Findings(query, TargetProfiles.Clustered, "IQL1").ShouldBeEmpty();
    }

    [Fact]
    public void What_means_nothing_anywhere_is_reported_once()
    {
        CheckedQuery.Findings($"SELECT mean(v) {Bounded} GROUP BY 'host'").Length.ShouldBe(1);
        CheckedQuery.Findings("SELECT v FROM cpu WHERE time > now() - 1h AND mean(v) > 1").Length.ShouldBe(1);
    }

    [Fact]
    public void A_profile_that_takes_a_liberty_has_no_finding_about_it()
    {
        TargetProfile custom = TargetProfiles.Clustered.With("mine", profile => profile.Allow(DialectFeature.OrderByOnShow));
        CheckedQuery.Findings("SHOW TAG KEYS ORDER BY ASC", custom).ShouldBeEmpty();
    }
}
