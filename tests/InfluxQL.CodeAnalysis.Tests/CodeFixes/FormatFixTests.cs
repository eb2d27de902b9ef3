using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Formatting in each form of a literal.</summary>
public class FormatFixTests
{
    private const string Long = "SELECT mean(usage_user), mean(usage_system) FROM cpu WHERE time > now() - 1h AND host = 'a'";

    [Theory]
    [InlineData("\"select  v from m\"", "\"SELECT v FROM m\"")]
    [InlineData("@\"select  \"\"v\"\" from m\"", "@\"SELECT \"\"v\"\" FROM m\"")]
    [InlineData("\"\"\"select  \"v\" from m\"\"\"", "\"\"\"SELECT \"v\" FROM m\"\"\"")]
    [InlineData("$\"select  v from m where n={n}\"", "$\"SELECT v FROM m WHERE n = {n}\"")]
    [InlineData("\"select  v \" + \"from m\"", "\"SELECT v \" + \"FROM m\"")]
    [InlineData("\"select \\u0022v\\u0022  from m\"", "\"SELECT \\u0022v\\u0022 FROM m\"")]
    [InlineData("@\"\n        select v from m\n        where x=1\n        \"", "@\"\n        SELECT v FROM m WHERE x = 1\n        \"")]
    [InlineData("\"\"\"\n            select mean(usage_user), mean(usage_system) from cpu where time > now() - 1h and host = 'a'\n            \"\"\"", "\"\"\"\n            SELECT mean(usage_user), mean(usage_system)\n            FROM cpu\n            WHERE time > now() - 1h AND host = 'a'\n            \"\"\"")]
    public Task A_query_is_formatted_and_its_literal_keeps_its_form(string before, string after) =>
        FixTest.Verify<QueryLayoutAnalyzer, FormatFixProvider>(Wrap("{|IQL5010:" + before + "|}"), Wrap(after));

    [Fact]
    public Task A_raw_literal_of_two_dollars_is_formatted() => FixTest.Verify<QueryLayoutAnalyzer, FormatFixProvider>(
        Wrap("$$\"\"\"select v from m where n={{n}}\"\"\""),
        Wrap("$$\"\"\"SELECT v FROM m WHERE n = {{n}}\"\"\""),
        configure: test =>
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.FixedState.MarkupHandling = MarkupMode.None;
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("IQL5010", Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden).WithSpan(4, 46, 4, 83));
        });

    [Theory]
    [InlineData("\"SELECT v FROM m\"")]
    [InlineData("\"select v form m\"")]
    [InlineData("\"" + Long + "\"")]
    [InlineData("$\"SELECT v FROM m WHERE {s}\"")]
    public Task Nothing_is_offered_for_what_is_formatted_and_for_what_cannot_be_read(string expression) =>
        FixTest.Verify<QueryLayoutAnalyzer, FormatFixProvider>(Wrap(expression), Wrap(expression));

    [Fact]
    public Task All_queries_of_a_document_are_formatted() => FixTest.Verify<QueryLayoutAnalyzer, FormatFixProvider>(
        """
        class C
        {
            void M()
            {
                InfluxQL.Syntax.SyntaxTree.ParseText({|IQL5010:"select v from m"|}); // one
                InfluxQL.Syntax.SyntaxTree.ParseText(/* two */ {|IQL5010:@"select v from m"|});
            }
        }
        """,
        """
        class C
        {
            void M()
            {
                InfluxQL.Syntax.SyntaxTree.ParseText("SELECT v FROM m"); // one
                InfluxQL.Syntax.SyntaxTree.ParseText(/* two */ @"SELECT v FROM m");
            }
        }
        """);

    private static string Wrap(string expression) =>
        "class C\n{\n    void M(int n, string s) =>\n        InfluxQL.Syntax.SyntaxTree.ParseText(" + expression + ");\n}";
}
