using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis;

/// <summary>Code that is being typed has findings where they are certain, and never an exception.</summary>
public class IncompleteCodeTests
{
    [Theory]
    [InlineData("SyntaxTree.ParseText(\"{|IQL0008:SELEC|} x FROM cpu\"")]
    [InlineData("SyntaxTree.ParseText(\"{|IQL0008:SELEC|} x FROM cpu\", ")]
    [InlineData("SyntaxTree.ParseText(\"{|IQL0008:SELEC|} x FROM cpu\", 1, 2);")]
    [InlineData("SyntaxTree.ParseText(text: \"{|IQL0008:SELEC|} x FROM cpu\", wrong: 1);")]
    [InlineData("var q = /* lang=influxql */ \"{|IQL0008:SELEC|} x FROM cpu\"")]
    [InlineData("// lang=influxql\n string q = \"{|IQL0008:SELEC|} x FROM cpu\"")]
    [InlineData("var t = new InfluxQL.Rewriting.QueryRequest(\"{|IQL0008:SELEC|} x FROM cpu\"")]
    public async Task Findings_in_incomplete_code(string statement)
    {
        await Verify(statement);
    }

    [Theory]
    [InlineData("SyntaxTree.ParseText(")]
    [InlineData("SyntaxTree.ParseText(\"SELEC x FROM cpu")]
    [InlineData("SyntaxTree.ParseText($\"SELEC x FROM {")]
    [InlineData("SyntaxTree.ParseText($\"SELECT x FROM {}\");")]
    [InlineData("SyntaxTree.ParseText(\"\"\"SELEC x")]
    [InlineData("SyntaxTree.ParseText(\"SELECT x FROM cpu\" + )")]
    [InlineData("SyntaxTree.ParseText(unknown)")]
    [InlineData("SyntaxTree.ParseText(\"a\" + unknown.Property.)")]
    [InlineData("SyntaxTree.ParseText(string.Format(\"{0}\", ")]
    [InlineData("SyntaxTree.ParseText(new System.Text.StringBuilder(\"SELECT\").Append(")]
    [InlineData("/* lang=influxql */")]
    [InlineData("// lang=influxql")]
    [InlineData("InfluxQL.Building.InfluxQLQuery.Create($\"SELECT {:id} FROM cpu\")")]
    public async Task Nothing_that_is_not_there_is_reported(string statement)
    {
        await Verify(statement);
    }

    private static Task Verify(string statement) => CodeTest.Verify(
        $$"""
        using InfluxQL.Syntax;

        class C
        {
            void M()
            {
                {{statement}}
            }
        }
        """,
        "influxql_advice = false",
        test => test.CompilerDiagnostics = CompilerDiagnostics.None);
}
