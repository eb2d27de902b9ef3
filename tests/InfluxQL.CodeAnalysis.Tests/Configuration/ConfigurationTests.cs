using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis.Configuration;

public class ConfigurationTests
{
    private const string DropDatabase = """
        class C
        {
            string S => /* lang=influxql */ "DROP DATABASE metrics";
        }
        """;

    [Fact]
    public async Task Without_a_target_queries_are_checked_for_the_default_one()
    {
        await CodeTest.Verify("""
            class C
            {
                string S => /* lang=influxql */ "{|IQL1009:DROP DATABASE|} metrics";
            }
            """);
    }

    [Theory]
    [InlineData("oss-1.x")]
    [InlineData("OSS-1.X")]
    public async Task The_target_comes_from_the_configuration(string target)
    {
        await CodeTest.Verify(DropDatabase, $"influxql_target = {target}");
    }

    [Fact]
    public async Task An_unknown_target_is_reported_once_with_the_list()
    {
        await CodeTest.Verify(
            """
            class C
            {
                string S => /* lang=influxql */ "{|IQL1009:DROP DATABASE|} metrics";
            }
            """,
            "influxql_target = clusterd",
            test =>
            {
                test.TestState.Sources.Add("class D { }");
                test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("IQL5901", DiagnosticSeverity.Warning).WithMessage(
                    "influxql_target = clusterd names no target, so queries are checked for clustered. Write one of: clustered, dedicated, serverless, core, enterprise, oss-2.x, cloud-tsm, oss-1.x, oss-1.x-readonly."));
            });
    }

    [Fact]
    public async Task Advice_can_be_switched_off()
    {
        const string Query = """
            class C
            {
                string S => /* lang=influxql */ "SELECT x FROM cpu WHERE time > now() - 1h LIMIT 5";
            }
            """;
        await CodeTest.Verify(Query.Replace("LIMIT 5", "{|IQL4010:LIMIT 5|}"));
        await CodeTest.Verify(Query, "influxql_advice = false");
    }

    [Fact]
    public async Task A_switch_that_cannot_be_read_is_reported()
    {
        await CodeTest.Verify("class C { }", "influxql_advice = off", test => test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult("IQL5904", DiagnosticSeverity.Warning).WithMessage("influxql_advice = off is neither true nor false. Write one of them.")));
    }

    [Fact]
    public async Task A_list_of_methods_that_cannot_be_read_is_reported_with_the_character()
    {
        await CodeTest.Verify("class C { }", "influxql_sinks = System.Text.StringBuilder.Append(", test => test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult("IQL5902", DiagnosticSeverity.Warning).WithArguments("34", "unexpected end of input, expected the name or number of a parameter")));
    }

    [Theory]
    [InlineData("System.Text.Builder.Append(0)", "there is no type System.Text.Builder", DiagnosticSeverity.Warning)]
    [InlineData("Systen.Text.StringBuilder.Append(0)", "there is no type Systen.Text.StringBuilder", DiagnosticSeverity.Info)]
    [InlineData("System.Text.StringBuilder.Apend(0)", "System.Text.StringBuilder has no method Apend", DiagnosticSeverity.Warning)]
    [InlineData("System.Text.StringBuilder.Append(sql)", "no overload has a parameter sql", DiagnosticSeverity.Warning)]
    [InlineData("System.Text.StringBuilder.Append(9)", "no overload has a parameter 9", DiagnosticSeverity.Warning)]
    [InlineData("System.Text.StringBuilder.Content", "System.Text.StringBuilder has no property or field Content", DiagnosticSeverity.Warning)]
    [InlineData("new System.Text.Encoder(x)", "no overload has a parameter x", DiagnosticSeverity.Warning)]
    public async Task A_method_that_does_not_exist_is_reported(string sink, string reason, DiagnosticSeverity severity)
    {
        string printed = sink.StartsWith("new ", StringComparison.Ordinal) ? sink[4..].Replace("(", "..ctor(") : sink;
        await CodeTest.Verify("class C { }", $"influxql_sinks = {sink}", test => test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult("IQL5903", severity).WithArguments(printed, reason)));
    }

    [Fact]
    public async Task Severities_of_the_configuration_are_honoured()
    {
        await CodeTest.Verify(DropDatabase, "dotnet_diagnostic.IQL1009.severity = none");
    }

    [Fact]
    public void What_follows_a_semicolon_in_an_editorconfig_is_a_comment_to_compilers()
    {
        // This is why commas may stand between methods as well.
        AnalyzerConfigSet set = AnalyzerConfigSet.Create<AnalyzerConfig[]>([AnalyzerConfig.Parse("root = true\n[*.cs]\ninfluxql_sinks = A.B(0); C.D(0)\n", "/.editorconfig")]);
        set.GetOptionsForSourcePath("/a.cs").AnalyzerOptions["influxql_sinks"].ShouldBe("A.B(0)");
    }
}
