using InfluxQL.Conformance.Server;
using InfluxQL.Formatting;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Conformance;

/// <summary>What holds for plans of generated SELECTs, to whose sources a database and retention policy are given.</summary>
public class GeneratedPlanTests
{
    private const int Count = 2_000;
    private const long Seed = 20_260_726;

    [Fact]
    public void Stripping_then_qualifying_restores_the_resolution_of_a_generated_SELECT()
    {
        var third = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Core, Now = 0 });
        var first = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")!, Now = 0 });
        int compared = 0;
        for (int number = 0; number < Count; number++)
        {
            SyntaxTree tree = SyntaxTree.ParseText(new SelectGenerator(Seed, number).Next());
            if (tree.GetDiagnostics().Count > 0)
            {
                continue;
            }

            string query = CanonicalPrinter.Print(new DatabaseQualifier("a b", number % 2 == 0 ? "r.p" : null).Visit(tree.GetQuery().Statements[0])!);
            QueryPlan qualified = first.Plan(new QueryRequest(query));
            if (qualified.HasErrors)
            {
                continue;
            }

            compared++;
            PlannedStatement statement = qualified.Statements[0];
            statement.Text.ShouldBe(query);
            statement.ResolvedDatabase.ShouldBe("a b");
            SyntaxNode stripped = new DatabaseStripper().Visit(statement.Statement)!;
            CanonicalPrinter.Print(new DatabaseQualifier(statement.Database!, statement.RetentionPolicy).Visit(stripped)!).ShouldBe(query);

            // In InfluxDB 3 the stripped text in the resolved database plans to itself.
            QueryPlan plan = third.Plan(new QueryRequest(CanonicalPrinter.Print(stripped)) { Database = "a", RetentionPolicy = "b" });
            if (!plan.HasErrors)
            {
                QueryPlan again = third.Plan(new QueryRequest(plan.Statements[0].Text) { Database = plan.Statements[0].ResolvedDatabase });
                again.IsEquivalentTo(plan).ShouldBeTrue(query);
            }
        }

        compared.ShouldBeGreaterThan(200);
    }
}
