using System.Text.Json;

namespace InfluxQL.Cli.Rendering;

public sealed class SarifLogTests
{
    [Fact]
    public void A_log_of_a_valid_query_has_a_run_without_results()
    {
        ToolRun run = ToolRun.Of("parse", "--format", "sarif", "SHOW DATABASES");

        run.Status.ShouldBe(0);
        run.Json.GetProperty("version").GetString().ShouldBe("2.1.0");
        Run(run).GetProperty("results").GetArrayLength().ShouldBe(0);
        Run(run).GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
    }

    [Fact]
    public void A_result_names_its_rule_and_its_place_in_utf_16_units()
    {
        ToolRun run = ToolRun.Of("parse", "--format", "sarif", "SHOW USERS;\nSELECT \"😀\" FROM 5 x");

        run.Status.ShouldBe(1);
        JsonElement result = Run(run).GetProperty("results")[0];
        JsonElement rule = Run(run).GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        rule.GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        JsonElement region = Region(result);
        region.GetProperty("startLine").GetInt32().ShouldBe(2);
        region.GetProperty("startColumn").GetInt32().ShouldBe(18);
        region.GetProperty("endLine").GetInt32().ShouldBe(2);
        region.GetProperty("endColumn").GetInt32().ShouldBe(19);
    }

    [Fact]
    public void A_text_without_a_file_is_part_of_the_log()
    {
        JsonElement run = Run(ToolRun.Of("parse", "--format", "sarif", "SELECT"));

        run.GetProperty("artifacts")[0].GetProperty("contents").GetProperty("text").GetString().ShouldBe("SELECT");
        JsonElement location = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        location.TryGetProperty("uri", out _).ShouldBeFalse();
        location.GetProperty("index").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void A_file_is_named_by_its_uri()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("my query.influxql", "SELECT");

        JsonElement run = Run(ToolRun.Of("parse", "--format", "sarif", "--file", file));

        string uri = run.GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString()!;
        uri.ShouldStartWith("file:///");
        uri.ShouldEndWith("/my%20query.influxql");
        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe(uri);
    }

    private static JsonElement Run(ToolRun run) => run.Json.GetProperty("runs")[0];

    private static JsonElement Region(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
}
