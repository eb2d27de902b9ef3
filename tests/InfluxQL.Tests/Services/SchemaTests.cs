using InfluxQL.Analysis;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Services;

public class SchemaTests
{
    [Fact]
    public void A_builder_made_of_a_snapshot_knows_the_same_and_takes_more()
    {
        SchemaSnapshot first = ServiceQueries.Sample().Schema;
        SchemaSnapshot second = new SchemaSnapshotBuilder(first).AddTagValues("telegraf", "cpu", "host", "new", "server01").Build();
        second.FindDatabase("telegraf")!.FindMeasurement("cpu")!.FindTag("host")!.Values.ShouldBe(["it's", "new", "server01"]);
        second.FindDatabase("telegraf")!.FindMeasurement("cpu")!.FindField("usage_idle")!.Type.ShouldBe("float");
        second.FindDatabase("telegraf")!.RetentionPolicies.ShouldBe(["autogen", "one year"]);
        second.Databases.Select(database => database.Name).ShouldBe(["other", "telegraf"]);
        first.FindDatabase("telegraf")!.FindMeasurement("cpu")!.FindTag("host")!.Values.Count.ShouldBe(2);
    }

    [Fact]
    public void A_field_keeps_its_type_when_it_is_named_again_without_one()
    {
        new SchemaSnapshotBuilder().AddField("db", "m", "v", "float").AddField("db", "m", "v").Build()
            .FindDatabase("db")!.FindMeasurement("m")!.FindField("v")!.Type.ShouldBe("float");
    }

    [Fact]
    public void What_a_target_does_not_run_is_not_asked()
    {
        SchemaQueries.Databases(TargetProfiles.Clustered).ShouldBeNull();
        SchemaQueries.Databases(TargetProfiles.OssV1).ShouldBe("SHOW DATABASES");
    }

    [Fact]
    public void Every_target_runs_the_statements_that_fill_a_schema()
    {
        foreach (TargetProfile target in TargetProfiles.All)
        {
            string?[] queries =
            [
                SchemaQueries.Databases(target),
                SchemaQueries.RetentionPolicies(target, "a \"db\""),
                SchemaQueries.Measurements(target, "db"),
                SchemaQueries.FieldKeys(target, "db"),
                SchemaQueries.FieldKeys(target, "db", "some m"),
                SchemaQueries.TagKeys(target, "db", "m"),
                SchemaQueries.TagValues(target, "db", "m", "select", 50),
            ];
            queries.Count(query => query is not null).ShouldBeGreaterThanOrEqualTo(5);
            foreach (string query in queries.OfType<string>())
            {
                QueryAnalysis.Run(SyntaxTree.ParseText(query), new AnalysisOptions { Target = target }).HasErrors.ShouldBeFalse($"{target}: {query}");
            }
        }
    }

    [Fact]
    public void At_least_one_value_is_asked_for() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SchemaQueries.TagValues(TargetProfiles.OssV1, "db", "m", "t", 0));
}
