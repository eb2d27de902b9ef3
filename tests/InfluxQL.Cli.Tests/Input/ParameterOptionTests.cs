using System.Text.Json;

namespace InfluxQL.Cli.Input;

public sealed class ParameterOptionTests
{
    [Theory]
    [InlineData("\"a'b\\u00e9\"", "v = 'a\\'b\u00e9'")]
    [InlineData("2", "v = 2")]
    [InlineData("-2", "v = -2")]
    [InlineData("18446744073709551615", "v = 18446744073709551615")]
    [InlineData("2.5", "v = 2.5")]
    [InlineData("true", "v = true")]
    [InlineData("{\"string\": \"x\"}", "v = 'x'")]
    [InlineData("{\"identifier\": \"a b\"}", "v = \"a b\"")]
    [InlineData("{\"ident\": \"x\"}", "v = x")]
    [InlineData("{\"integer\": 3}", "v = 3")]
    [InlineData("{\"int\": 3}", "v = 3")]
    [InlineData("{\"float\": 2}", "v = 2.0")]
    [InlineData("{\"number\": 2.5}", "v = 2.5")]
    [InlineData("{\"duration\": \"90m\"}", "v = 90m")]
    [InlineData("{\"duration\": 10000000000}", "v = 10s")]
    public void A_value_of_json_becomes_a_literal(string value, string condition)
    {
        JsonElement answer = ToolRun.WithInput($"{{\"params\": {{\"x\": {value}}}, \"q\": \"SELECT a FROM m WHERE v = $x\"}}", "parse", "--jsonl").Json;

        answer.GetProperty("canonical").GetString().ShouldBe($"SELECT a FROM m WHERE {condition}", answer.ToString());
        ToolRun.Of("parse", "--format", "json", "--params", $"{{\"x\": {value}}}", "SELECT a FROM m WHERE v = $x")
            .Json.GetProperty("canonical").GetString().ShouldBe($"SELECT a FROM m WHERE {condition}");
    }

    [Fact]
    public void A_regular_expression_stands_where_one_may() =>
        ToolRun.Of("parse", "--params", "{\"r\": {\"regex\": \"^a/b\"}}", "SELECT v FROM m WHERE h =~ $r").Output.ShouldContain("h =~ /^a\\/b/");

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"a\": 1, \"b\": 2}")]
    [InlineData("{\"string\": 1}")]
    [InlineData("{\"string\": {\"string\": \"x\"}}")]
    [InlineData("{\"thing\": 1}")]
    [InlineData("100000000000000000000")]
    public void A_value_that_stands_for_nothing_is_an_error_of_the_query(string value)
    {
        ToolRun run = ToolRun.Of("parse", "--params", $"{{\"x\": {value}}}", "SELECT a FROM m WHERE v = $x");

        run.Status.ShouldBe(1);
        run.Output.ShouldContain("error IQL");
    }

    [Fact]
    public void A_parameter_without_a_value_is_an_error_if_values_are_given()
    {
        ToolRun.Of("parse", "SELECT a FROM m WHERE v = $x").Status.ShouldBe(0);

        ToolRun run = ToolRun.Of("parse", "--format", "json", "--params", "{}", "SELECT a FROM m WHERE v = $x");

        run.Status.ShouldBe(1);
        run.Json.GetProperty("error").GetString().ShouldBe("missing parameter: x");
        run.Json.GetProperty("canonical").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("[]", "is an array, but an object is needed")]
    [InlineData("{'a': 1}", "is no valid JSON")]
    [InlineData("{} x", "is no valid JSON")]
    [InlineData("", "is no valid JSON")]
    public void Parameters_that_are_no_object_are_wrong_usage(string json, string message)
    {
        ToolRun run = ToolRun.Of("parse", "--params", json, "SHOW USERS");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("1")]
    public void In_a_line_they_must_be_an_object(string json) =>
        ToolRun.WithInput($"{{\"q\": \"\", \"params\": {json}}}", "parse", "--jsonl").Output.ShouldContain("\"id\":\"IQL3005\"");

    [Fact]
    public void Null_is_no_parameters() =>
        ToolRun.WithInput("{\"q\": \"SELECT $x FROM m\", \"params\": null}", "parse", "--jsonl").Status.ShouldBe(0);
}
