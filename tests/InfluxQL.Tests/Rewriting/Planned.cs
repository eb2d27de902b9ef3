using InfluxQL.Diagnostics;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Semantics;
using InfluxQL.Targets;

namespace InfluxQL.Rewriting;

/// <summary>Plans requests at a fixed time: 2024-01-02T00:00:00Z.</summary>
internal static class Planned
{
    public const long Now = 1_704_153_600_000_000_000;

    public static QueryPlan Plan(
        string query,
        string? db = "a",
        string? rp = null,
        string target = "oss-1.x",
        QueryPolicies? policies = null,
        DatabaseMapping? mapping = null,
        IReadOnlyDictionary<string, BoundValue>? parameters = null,
        long now = Now)
    {
        var planner = new QueryPlanner(new QueryPlannerOptions
        {
            Target = TargetProfiles.Find(target)!,
            Policies = policies ?? QueryPolicies.None,
            Mapping = mapping ?? DatabaseMapping.Default,
            Now = now,
        });
        var request = new QueryRequest(query) { Database = db, RetentionPolicy = rp };
        return planner.Plan(parameters is null ? request : request.WithParameters(parameters));
    }

    /// <summary>The text of the only statement.</summary>
    public static string Text(string query, string? db = "a", string? rp = null, string target = "oss-1.x", QueryPolicies? policies = null) =>
        Valid(Plan(query, db, rp, target, policies)).Statements.ShouldHaveSingleItem().Text;

    public static QueryPlan Valid(QueryPlan plan)
    {
        plan.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ShouldBeEmpty();
        return plan;
    }

    /// <summary>The IDs of the errors; a plan with errors has no statement.</summary>
    public static IReadOnlyList<string> Errors(QueryPlan plan)
    {
        if (plan.HasErrors)
        {
            plan.Statements.ShouldBeEmpty();
        }

        return [.. plan.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id)];
    }
}
