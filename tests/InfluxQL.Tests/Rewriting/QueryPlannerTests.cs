using InfluxQL.Formatting;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

public class QueryPlannerTests
{
    private static readonly QueryPolicies s_policies = new()
    {
        Tenant = new TenantFilter("tenant", "it's"),
        TimeRange = new TimeRangePolicy(standard: TimeSpan.FromHours(1), maximum: TimeSpan.FromDays(7)),
        Limit = new LimitPolicy(100, 1000),
    };

    [Fact]
    public void Parameters_are_bound_before_anything_else()
    {
        PlannedStatement statement = Planned.Valid(Planned.Plan(
            "SELECT v FROM $m WHERE host = $h",
            target: "core",
            parameters: new Dictionary<string, BoundValue> { ["m"] = BoundValue.Identifier("x y"), ["h"] = BoundValue.String("a' OR 1=1 --") })).Statements[0];

        statement.Text.ShouldBe("SELECT v FROM \"x y\" WHERE host = 'a\\' OR 1=1 --'");
        statement.Reads[0].Measurement.ShouldBe("x y");
        statement.Changes.Select(c => c.Step).ShouldBe([PlanStep.BindParameters]);
    }

    [Theory]
    [InlineData("SELECT v FROM m; SELECT FROM", "IQL0")]
    [InlineData("SELECT v FROM m; SELECT v FROM $m", "IQL2101")]
    [InlineData("SELECT v FROM m; DROP DATABASE x", "IQL1009")]
    [InlineData("SELECT v FROM m; SELECT v, mean(v) FROM m", "IQL2")]
    [InlineData("SELECT v FROM m; SELECT v FROM x..m, y..m", "IQL3030")]
    public void A_request_with_one_error_has_no_plan(string query, string id)
    {
        Planned.Errors(Planned.Plan(query, target: "clustered")).ShouldContain(found => found.StartsWith(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_stand_in_the_request_s_text_although_values_are_longer()
    {
        const string Query = "SELECT v FROM m WHERE h = $h; SELECT v FROM x..m, y..m";
        QueryPlan plan = Planned.Plan(Query, parameters: new Dictionary<string, BoundValue> { ["h"] = BoundValue.String(new string('x', 50)) });

        Query.Substring(plan.Diagnostics.ShouldHaveSingleItem().Span.Start, 4).ShouldBe("y..m");
    }

    [Fact]
    public void The_time_range_of_a_statement_is_told()
    {
        PlannedStatement statement = Planned.Valid(Planned.Plan("SELECT max(v) FROM (SELECT v FROM m WHERE time >= now() - 1h) WHERE time < now()")).Statements[0];
        statement.TimeRange.ShouldBe(new TimeRange(Planned.Now - 3_600_000_000_000, Planned.Now - 1));
    }

    [Fact]
    public void Integer_times_keep_their_meaning_whatever_epoch_says()
    {
        var planner = new QueryPlanner();
        var request = new QueryRequest("SELECT v FROM m WHERE time > 1700000000000") { Database = "a", Epoch = EpochPrecision.Milliseconds };
        planner.Plan(request).Statements[0].Text.ShouldBe("SELECT v FROM m WHERE time > 1700000000000");
    }

    [CorpusFact]
    public void Texts_of_plans_reparse_and_planning_them_again_changes_nothing()
    {
        int planned = 0;
        foreach ((string query, string target, bool withPolicies) in Cases())
        {
            QueryPolicies policies = withPolicies ? s_policies : QueryPolicies.None;
            QueryPlan plan = Planned.Plan(query, "a", "b", target, policies);
            if (plan.HasErrors)
            {
                continue;
            }

            foreach (PlannedStatement statement in plan.Statements)
            {
                planned++;
                SyntaxTree tree = SyntaxTree.ParseText(statement.Text);
                tree.GetDiagnostics().ShouldBeEmpty(query);
                StatementSyntax reparsed = tree.GetQuery().Statements[0];
                CanonicalPrinter.Print(reparsed).ShouldBe(CanonicalPrinter.Print(statement.Statement), query);
                SyntaxTree.ParseText(statement.Statement.ToFullString()).GetDiagnostics().ShouldBeEmpty(query);

                foreach (long later in (long[])[0, 777_777_777_777])
                {
                    QueryPlan again = Planned.Plan(statement.Text, statement.ResolvedDatabase ?? "a", null, target, policies, now: Planned.Now + later);
                    again.HasErrors.ShouldBeFalse(query);
                    again.Statements.ShouldHaveSingleItem().Text.ShouldBe(statement.Text, query);
                    again.Statements[0].ResolvedDatabase.ShouldBe(statement.ResolvedDatabase, query);
                    again.Statements[0].Changes.ShouldBeEmpty(query);
                }
            }
        }

        planned.ShouldBeGreaterThan(1000);
    }

    [CorpusFact]
    public void Stripping_then_qualifying_restores_the_resolution()
    {
        int compared = 0;
        foreach (string query in Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true && row.Params is null).Select(row => row.Query).Distinct())
        {
            foreach (PlannedStatement stripped in Planned.Plan(query, "a", "b", "core").Statements)
            {
                if (stripped.Database is null || SelectStatements.Outermost(stripped.Statement) is null)
                {
                    continue;
                }

                var qualifier = new DatabaseQualifier(stripped.Database, stripped.RetentionPolicy);
                string qualified = CanonicalPrinter.Print(qualifier.Visit(stripped.Statement)!);
                PlannedStatement back = Planned.Plan(qualified, null, null, "core").Statements.ShouldHaveSingleItem(query);
                back.ResolvedDatabase.ShouldBe(stripped.ResolvedDatabase, query);
                back.Text.ShouldBe(stripped.Text, query);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(300);
    }

    private static IEnumerable<(string Query, string Target, bool WithPolicies)> Cases()
    {
        foreach (string query in Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true && row.Params is null).Select(row => row.Query).Distinct())
        {
            yield return (query, "oss-1.x", false);
            yield return (query, "core", false);
            yield return (query, "oss-1.x", true);
            yield return (query, "clustered", true);
        }
    }
}
