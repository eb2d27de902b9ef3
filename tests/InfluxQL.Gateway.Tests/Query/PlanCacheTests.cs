using InfluxQL.Gateway.Options;
using InfluxQL.Rewriting;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Semantics;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Query;

public sealed class PlanCacheTests
{
    private static readonly QueryPlanner s_planner = new(new QueryPlannerOptions { Target = TargetProfiles.OssV1 });

    [Fact]
    public void An_equal_request_gets_the_same_plan()
    {
        using var cache = new PlanCache(new GatewayOptions());
        QueryPlan plan = Add(cache, new QueryRequest("SELECT v FROM m") { Database = "d" });

        cache.Find(new QueryRequest("SELECT v FROM m") { Database = "d" }).ShouldBeSameAs(plan);
    }

    public static TheoryData<QueryRequest> Others =>
    [
        new("SELECT v FROM n") { Database = "d" },
        new("SELECT v FROM m") { Database = "e" },
        new("SELECT v FROM m") { Database = "d", RetentionPolicy = "r" },
        new("SELECT v FROM m") { Database = "d", Epoch = EpochPrecision.Seconds },
        new("SELECT v FROM m") { Database = "d", IsChunked = true },
        new("SELECT v FROM m") { Database = "d", ChunkSize = 5 },
        new("SELECT v FROM m") { Database = "d", Format = ResponseFormat.Csv },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Whatever_differs_makes_another_request(QueryRequest other)
    {
        using var cache = new PlanCache(new GatewayOptions());
        Add(cache, new QueryRequest("SELECT v FROM m") { Database = "d" });

        cache.Find(other).ShouldBeNull();
    }

    [Theory]
    [InlineData("CREATE USER u WITH PASSWORD 'secret'")]
    [InlineData("SHOW USERS; SET PASSWORD FOR u = 'secret'")]
    [InlineData("DROP MEASUREMENT m")]
    public void What_changes_something_or_holds_a_password_is_not_kept(string query)
    {
        using var cache = new PlanCache(new GatewayOptions());
        Add(cache, new QueryRequest(query) { Database = "d" });

        cache.Find(new QueryRequest(query) { Database = "d" }).ShouldBeNull();
    }

    [Fact]
    public void A_plan_with_values_is_not_kept()
    {
        using var cache = new PlanCache(new GatewayOptions());
        QueryRequest request = new QueryRequest("SELECT v FROM m WHERE v = $x") { Database = "d", ParametersText = "{\"x\":1}" }
            .WithParameters(new Dictionary<string, BoundValue> { ["x"] = BoundValue.From(1L) });
        Add(cache, request);

        cache.Find(request).ShouldBeNull();
    }

    [Fact]
    public void A_plan_that_depends_on_the_time_is_not_kept()
    {
        foreach (QueryPolicies policies in (QueryPolicies[])[new() { TimeRange = new TimeRangePolicy(standard: TimeSpan.FromHours(1)) }, new() { MaxIntervals = 5 }])
        {
            using var cache = new PlanCache(new GatewayOptions { Policies = policies });
            Add(cache, new QueryRequest("SELECT v FROM m") { Database = "d" });

            cache.Find(new QueryRequest("SELECT v FROM m") { Database = "d" }).ShouldBeNull();
        }
    }

    private static QueryPlan Add(PlanCache cache, QueryRequest request)
    {
        QueryPlan plan = s_planner.Plan(request);
        plan.HasErrors.ShouldBeFalse();
        cache.Add(request, plan);
        return plan;
    }
}
