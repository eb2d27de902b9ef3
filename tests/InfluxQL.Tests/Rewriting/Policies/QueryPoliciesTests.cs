using InfluxQL.Semantics;
using InfluxQL.Targets;

namespace InfluxQL.Rewriting.Policies;

/// <summary>What each policy does, and ways to get round it that do not work.</summary>
public class QueryPoliciesTests
{
    private const string Filter = "tenant::tag = 'x'";

    private static readonly QueryPolicies s_tenant = new() { Tenant = new TenantFilter("tenant", "x") };

    [Theory]
    [InlineData("SELECT v FROM m", $"SELECT v FROM m WHERE {Filter}")]
    [InlineData("SELECT v FROM m WHERE a = 'b'", $"SELECT v FROM m WHERE a = 'b' AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE a = 'b' OR 1 = 1", $"SELECT v FROM m WHERE (a = 'b' OR 1 = 1) AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE tenant::tag = 'x' OR a = 'b'", $"SELECT v FROM m WHERE (tenant::tag = 'x' OR a = 'b') AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE (tenant::tag = 'x' OR a = 'b')", $"SELECT v FROM m WHERE (tenant::tag = 'x' OR a = 'b') AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE tenant = 'x'", $"SELECT v FROM m WHERE tenant = 'x' AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE tenant::field = 'x'", $"SELECT v FROM m WHERE tenant::field = 'x' AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE TENANT::tag = 'x'", $"SELECT v FROM m WHERE TENANT::tag = 'x' AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE tenant::tag = 'X'", $"SELECT v FROM m WHERE tenant::tag = 'X' AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE a = 'b' AND \"tenant\"::tag = 'x'", $"SELECT v FROM m WHERE a = 'b' AND {Filter}")]
    [InlineData("SELECT v FROM m WHERE a = 'b' -- AND tenant::tag = 'x'", $"SELECT v FROM m WHERE a = 'b' AND {Filter}")]
    [InlineData("SELECT v FROM m /* WHERE tenant::tag = 'x' */", $"SELECT v FROM m WHERE {Filter}")]
    [InlineData("SELECT v FROM (SELECT v FROM m) WHERE tenant::tag = 'x'", $"SELECT v FROM (SELECT v FROM m WHERE {Filter}) WHERE {Filter}")]
    [InlineData("SELECT v FROM (SELECT v FROM (SELECT v FROM m), (SELECT v FROM n WHERE a = 'b' OR c = 'd'))", $"SELECT v FROM (SELECT v FROM (SELECT v FROM m WHERE {Filter}), (SELECT v FROM n WHERE (a = 'b' OR c = 'd') AND {Filter}))")]
    [InlineData("SELECT v FROM /.*/", $"SELECT v FROM /.*/ WHERE {Filter}")]
    [InlineData("EXPLAIN SELECT v FROM m", $"EXPLAIN SELECT v FROM m WHERE {Filter}")]
    [InlineData("SHOW TAG VALUES WITH KEY = host", $"SHOW TAG VALUES WITH KEY = host WHERE {Filter}")]
    [InlineData("SHOW TAG VALUES WITH KEY = host WHERE a = 'b' OR c = 'd'", $"SHOW TAG VALUES WITH KEY = host WHERE (a = 'b' OR c = 'd') AND {Filter}")]
    [InlineData("SHOW TAG KEYS", $"SHOW TAG KEYS WHERE {Filter}")]
    [InlineData("SHOW MEASUREMENTS", $"SHOW MEASUREMENTS WHERE {Filter}")]
    [InlineData("SHOW RETENTION POLICIES", "SHOW RETENTION POLICIES")]
    public void The_tenant_s_filter_is_in_everything_that_reads(string query, string expected)
    {
        Planned.Text(query, target: "core", policies: s_tenant).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SHOW FIELD KEYS")]
    [InlineData("SHOW FIELD KEY CARDINALITY")]
    [InlineData("SELECT v FROM m, (SELECT v FROM n)")]
    [InlineData("SELECT v FROM (SELECT v FROM m, (SELECT v FROM n))")]
    [InlineData("DELETE FROM m")]
    [InlineData("DROP MEASUREMENT m")]
    [InlineData("DROP SERIES FROM m")]
    [InlineData("SHOW QUERIES")]
    [InlineData("CREATE CONTINUOUS QUERY cq ON a BEGIN SELECT mean(v) INTO n FROM m GROUP BY time(1m) END")]
    [InlineData("GRANT ALL ON a TO b")]
    public void What_cannot_carry_the_filter_is_refused(string query)
    {
        Planned.Errors(Planned.Plan(query, policies: s_tenant)).ShouldBe(["IQL3530"]);
    }

    [Fact]
    public void A_bound_value_is_no_way_round_the_filter()
    {
        PlannedStatement statement = Planned.Valid(Planned.Plan(
            "SELECT v FROM m WHERE a = $a",
            target: "core",
            policies: s_tenant,
            parameters: new Dictionary<string, BoundValue> { ["a"] = BoundValue.String("' OR tenant::tag = 'y") })).Statements[0];
        statement.Text.ShouldEndWith($" AND {Filter}");
    }

    [Theory]
    [InlineData("SELECT v FROM secret")]
    [InlineData("SELECT v FROM \"secret\"")]
    [InlineData("SELECT v FROM \"sec\\ret\"", false)]
    [InlineData("SELECT v FROM a..secret")]
    [InlineData("SELECT v FROM cpu, secret")]
    [InlineData("SELECT v FROM (SELECT v FROM secret)")]
    [InlineData("SELECT v FROM /* cpu */ secret -- cpu")]
    [InlineData("SELECT v INTO secret FROM cpu")]
    [InlineData("SELECT v FROM hidden_x")]
    [InlineData("SELECT v FROM hidden_")]
    [InlineData("SHOW TAG KEYS FROM secret")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT = secret")]
    [InlineData("DROP MEASUREMENT secret")]
    public void A_denied_measurement_is_refused_wherever_it_stands(string query, bool parses = true)
    {
        var policies = new QueryPolicies { Measurements = NameRules.Any.Deny("secret", "hidden_*") };
        Planned.Errors(Planned.Plan(query, policies: policies)).ShouldContain(id => id == "IQL3511" || !parses);
    }

    [Theory]
    [InlineData("SELECT v FROM SECRET")]
    [InlineData("SELECT v FROM cpu")]
    [InlineData("SELECT v FROM hidden")]
    [InlineData("SELECT secret FROM cpu WHERE secret = 'secret'")]
    public void Other_names_pass(string query)
    {
        var policies = new QueryPolicies { Measurements = NameRules.Any.Deny("secret", "hidden_*") };
        Planned.Valid(Planned.Plan(query, policies: policies));
    }

    [Theory]
    [InlineData("SHOW MEASUREMENTS")]
    [InlineData("SHOW TAG VALUES WITH KEY = host")]
    [InlineData("SHOW SERIES")]
    [InlineData("DELETE WHERE host = 'a'")]
    [InlineData("DROP SERIES WHERE host = 'a'")]
    public void What_is_about_all_measurements_is_refused(string query)
    {
        var policies = new QueryPolicies { Measurements = NameRules.Any.Deny("secret") };
        Planned.Errors(Planned.Plan(query, policies: policies)).ShouldBe(["IQL3513"]);
    }

    [Fact]
    public void A_bound_name_is_held_to_the_lists()
    {
        var policies = new QueryPolicies { Measurements = NameRules.Any.Deny("secret") };
        foreach (BoundValue value in (BoundValue[])[BoundValue.Identifier("secret"), BoundValue.Regex("secre.")])
        {
            var parameters = new Dictionary<string, BoundValue> { ["m"] = value };
            Planned.Errors(Planned.Plan("SELECT v FROM $m", policies: policies, parameters: parameters)).Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("SELECT v FROM m", "b", null, "oss-1.x")]
    [InlineData("SELECT v FROM b..m", "a", null, "oss-1.x")]
    [InlineData("SELECT v INTO b..n FROM m", "a", null, "oss-1.x")]
    [InlineData("SHOW TAG KEYS ON b", "a", null, "oss-1.x")]
    [InlineData("SHOW MEASUREMENTS ON *", "a", null, "oss-1.x")]
    [InlineData("DROP DATABASE b", "a", null, "oss-1.x")]
    [InlineData("DELETE FROM m", "b", null, "oss-1.x")]
    [InlineData("GRANT ALL ON b TO joe", "a", null, "oss-1.x")]
    [InlineData("SELECT v FROM m", "a", "long", "core")]
    [InlineData("SELECT v FROM (SELECT v FROM a.long.m)", "a", null, "core")]
    public void A_database_outside_the_list_is_refused(string query, string db, string? rp, string target)
    {
        var policies = new QueryPolicies { Databases = NameRules.Any.Allow("a", "t_*") };
        Planned.Errors(Planned.Plan(query, db, rp, target, policies)).ShouldBe(["IQL3510"]);
        Planned.Valid(Planned.Plan("SELECT v FROM m", "t_1", policies: policies));
    }

    [Theory]
    [InlineData("SELECT v FROM m", true)]
    [InlineData("SELECT v FROM m WHERE time < now()", true)]
    [InlineData("SELECT v FROM m WHERE time > now() - 1h OR a = 'b'", true)]
    [InlineData("SELECT v FROM m WHERE (a = 'b' OR time > now() - 1h) AND c = 'd'", true)]
    [InlineData("SELECT v FROM m -- WHERE time > now() - 1h", true)]
    [InlineData("SELECT v FROM m WHERE 'time' = 'time'", true)]
    [InlineData("SELECT v FROM (SELECT v FROM m), (SELECT v FROM n WHERE time > 0)", true)]
    [InlineData("SELECT v FROM m WHERE time > now() - 1h", false)]
    [InlineData("SELECT v FROM m WHERE (a = 'b') AND (c = 'd' AND (now() - 1h < time))", false)]
    [InlineData("SELECT v FROM m WHERE \"time\" > now() - 1h", false)]
    [InlineData("SELECT v FROM (SELECT v FROM m) WHERE time > now() - 1h", false)]
    [InlineData("SELECT v FROM (SELECT v FROM m WHERE time > now() - 1h)", false)]
    public void A_required_time_range_holds_for_every_row(string query, bool isRefused)
    {
        QueryPlan plan = Planned.Plan(query, policies: new QueryPolicies { TimeRange = new TimeRangePolicy(isRequired: true) });
        plan.Diagnostics.Any(d => d.Id == "IQL3520").ShouldBe(isRefused);
    }

    [Theory]
    [InlineData("SELECT v FROM m", "SELECT v FROM m WHERE time >= now() - 1h")]
    [InlineData("SELECT v FROM m WHERE a = 'b' OR time > 0", "SELECT v FROM m WHERE (a = 'b' OR time > 0) AND time >= now() - 1h")]
    [InlineData("SELECT v FROM m WHERE time < now() - 1d", "SELECT v FROM m WHERE time < now() - 1d AND time >= now() - 25h")]
    [InlineData("SELECT v FROM m WHERE time < 7200000000000", "SELECT v FROM m WHERE time < 7200000000000 AND time >= 3600000000000")]
    [InlineData("SELECT v FROM m WHERE time > 0", "SELECT v FROM m WHERE time > 0")]
    [InlineData("SELECT v FROM (SELECT v FROM m) WHERE time > 0", "SELECT v FROM (SELECT v FROM m) WHERE time > 0")]
    [InlineData("SELECT v FROM (SELECT v FROM m)", "SELECT v FROM (SELECT v FROM m WHERE time >= now() - 1h)")]
    public void A_missing_time_range_is_added(string query, string expected)
    {
        var policies = new QueryPolicies { TimeRange = new TimeRangePolicy(standard: TimeSpan.FromHours(1)) };
        Planned.Text(query, target: "core", policies: policies).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SELECT v FROM m", "SELECT v FROM m WHERE time <= now() AND time >= now() - 1d")]
    [InlineData("SELECT v FROM m WHERE time > now() - 1h", "SELECT v FROM m WHERE time > now() - 1h AND time <= now()")]
    [InlineData("SELECT v FROM m WHERE time > now() - 2d", "SELECT v FROM m WHERE time > now() - 2d AND time <= now() AND time >= now() - 1d")]
    [InlineData("SELECT v FROM m WHERE time > now() - 9d AND time < now() - 2d", "SELECT v FROM m WHERE time > now() - 9d AND time < now() - 2d AND time >= now() - 3d")]
    [InlineData("SELECT v FROM m WHERE time >= '2020-01-01' AND time < '2020-01-01T12:00:00Z'", "SELECT v FROM m WHERE time >= '2020-01-01' AND time < '2020-01-01T12:00:00Z'")]
    [InlineData("SELECT v FROM m WHERE time >= '2020-01-01' AND time < '2020-02-01'", "SELECT v FROM m WHERE time >= '2020-01-01' AND time < '2020-02-01' AND time >= 1580428800000000000")]
    [InlineData("SELECT v FROM m WHERE time > now() - 1h AND time < now() OR a = 'b'", "SELECT v FROM m WHERE (time > now() - 1h AND time < now() OR a = 'b') AND time <= now() AND time >= now() - 1d")]
    public void A_long_time_range_is_cut(string query, string expected)
    {
        var policies = new QueryPolicies { TimeRange = new TimeRangePolicy(maximum: TimeSpan.FromDays(1)) };
        Planned.Text(query, target: "core", policies: policies).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SELECT v FROM m", "SELECT v FROM m LIMIT 10")]
    [InlineData("SELECT v FROM m LIMIT 0", "SELECT v FROM m LIMIT 10")]
    [InlineData("SELECT v FROM m LIMIT 50", "SELECT v FROM m LIMIT 50")]
    [InlineData("SELECT v FROM m LIMIT 5000", "SELECT v FROM m LIMIT 100")]
    [InlineData("SELECT v FROM m LIMIT 9223372036854775807", "SELECT v FROM m LIMIT 100")]
    [InlineData("SELECT v FROM (SELECT v FROM m LIMIT 5) -- LIMIT 5", "SELECT v FROM (SELECT v FROM m LIMIT 5) LIMIT 10")]
    [InlineData("EXPLAIN SELECT v FROM m", "EXPLAIN SELECT v FROM m LIMIT 10")]
    [InlineData("SHOW TAG KEYS", "SHOW TAG KEYS")]
    public void A_limit_is_added_or_lowered(string query, string expected)
    {
        Planned.Text(query, target: "core", policies: new QueryPolicies { Limit = new LimitPolicy(10, 100) }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SELECT mean(v) FROM m WHERE time >= now() - 1h GROUP BY time(1m)", null)]
    [InlineData("SELECT mean(v) FROM m WHERE time >= now() - 2h GROUP BY time(1m)", "IQL3521")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time(1m)", "IQL3522")]
    [InlineData("SELECT mean(v) FROM m WHERE time > now() - 1h OR a = 'b' GROUP BY time(1m)", "IQL3522")]
    [InlineData("SELECT max(x) FROM (SELECT mean(v) AS x FROM m GROUP BY time(1s)) WHERE time > now() - 1h", "IQL3521")]
    [InlineData("SELECT max(x) FROM (SELECT mean(v) AS x FROM m WHERE time > now() - 1h GROUP BY time(1m)) GROUP BY time(5m)", null)]
    [InlineData("SELECT mean(v) FROM m WHERE time >= -9223372036854775806 GROUP BY time(1h)", "IQL3521")]
    [InlineData("SELECT mean(v) FROM m WHERE time > now() - 1h GROUP BY \"time\"(1ns)", "IQL3521")]
    public void Intervals_are_counted(string query, string? id)
    {
        QueryPlan plan = Planned.Plan(query, policies: new QueryPolicies { MaxIntervals = 100 });
        Planned.Errors(plan).ShouldBe(id is null ? [] : [id]);
    }

    [Fact]
    public void Intervals_are_counted_after_the_time_range_was_cut()
    {
        var policies = new QueryPolicies { MaxIntervals = 100, TimeRange = new TimeRangePolicy(standard: TimeSpan.FromHours(1)) };
        Planned.Valid(Planned.Plan("SELECT mean(v) FROM m GROUP BY time(1m)", policies: policies));
    }

    [Fact]
    public void Policies_that_mean_nothing_are_refused()
    {
        Should.Throw<ArgumentException>(() => new TenantFilter("tenant", ""));
        Should.Throw<ArgumentException>(() => new TimeRangePolicy(true, TimeSpan.FromHours(1)));
        Should.Throw<ArgumentException>(() => new TimeRangePolicy(standard: TimeSpan.FromHours(2), maximum: TimeSpan.FromHours(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeRangePolicy(maximum: TimeSpan.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => new LimitPolicy(10, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => new QueryPolicies { MaxIntervals = 0 });
    }
}
