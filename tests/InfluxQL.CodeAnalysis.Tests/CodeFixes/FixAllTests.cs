namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Several fixes in one literal, document, project and solution.</summary>
public class FixAllTests
{
    [Fact]
    public Task Several_fixes_in_one_literal_and_in_several_literals_are_all_applied() => FixTest.Verify<SwapQuotesFixProvider>(
        """
        class C
        {
            void M(string s)
            {
                InfluxQL.Syntax.SyntaxTree.ParseText("SELECT v FROM m WHERE a = {|IQL4003:\"x-y\"|} AND b = {|IQL4003:\"y-z\"|} AND time > now() - 1h");
                InfluxQL.Syntax.SyntaxTree.ParseText(@"SELECT v FROM m WHERE a = {|IQL4003:""x-y""|} AND time > now() - 1h");
            }
        }
        """,
        """
        class C
        {
            void M(string s)
            {
                InfluxQL.Syntax.SyntaxTree.ParseText("SELECT v FROM m WHERE a = 'x-y' AND b = 'y-z' AND time > now() - 1h");
                InfluxQL.Syntax.SyntaxTree.ParseText(@"SELECT v FROM m WHERE a = 'x-y' AND time > now() - 1h");
            }
        }
        """);

    [Fact]
    public Task Fixes_that_change_a_raw_literal_together_are_applied_one_after_the_other() => FixTest.Verify<QuoteFixProvider>(
        "class C { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(\"\"\"SELECT {|IQL0009:field|} FROM m; SELECT v FROM {|IQL0009:user|} WHERE x = 1\"\"\"); }",
        "class C { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(\"\"\"SELECT \"field\" FROM m; SELECT v FROM \"user\" WHERE x = 1\"\"\"); }",
        "influxql_advice = false");

    [Fact]
    public Task One_comment_is_enough_for_two_findings_in_a_statement() => FixTest.Verify<SuppressionFixProvider>(
        "class C { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(\"SELECT v FROM m WHERE a = {|IQL4003:\\\"x-y\\\"|} AND b = {|IQL4003:\\\"y-z\\\"|} AND time > now() - 1h\"); }",
        "class C { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(\"/* influxql:disable IQL4003 */ SELECT v FROM m WHERE a = \\\"x-y\\\" AND b = \\\"y-z\\\" AND time > now() - 1h\"); }",
        configure: test => test.NumberOfIncrementalIterations = 1);

    [Fact]
    public Task A_constant_of_two_queries_is_mended_once() => FixTest.Verify<SuggestionFixProvider>(
        """
        class C
        {
            const string Query = "{|IQL0008:SELEC|} v FROM m";
            void M() => InfluxQL.Syntax.SyntaxTree.ParseText(Query);
            void N() => InfluxQL.Syntax.SyntaxTree.ParseText(Query);
        }
        """,
        """
        class C
        {
            const string Query = "SELECT v FROM m";
            void M() => InfluxQL.Syntax.SyntaxTree.ParseText(Query);
            void N() => InfluxQL.Syntax.SyntaxTree.ParseText(Query);
        }
        """,
        "influxql_advice = false");

    [Fact]
    public Task A_query_whose_rule_is_disabled_is_left_alone() => FixTest.Verify<SuggestionFixProvider>(
        """
        class C
        {
        #pragma warning disable IQL0008
            void M() => InfluxQL.Syntax.SyntaxTree.ParseText("SELEC v FROM m");
        #pragma warning restore IQL0008
            void N() => InfluxQL.Syntax.SyntaxTree.ParseText("{|IQL0008:SELEC|} v FROM m");
        }
        """,
        """
        class C
        {
        #pragma warning disable IQL0008
            void M() => InfluxQL.Syntax.SyntaxTree.ParseText("SELEC v FROM m");
        #pragma warning restore IQL0008
            void N() => InfluxQL.Syntax.SyntaxTree.ParseText("SELECT v FROM m");
        }
        """,
        "influxql_advice = false",
        test => test.TestBehaviors = Microsoft.CodeAnalysis.Testing.TestBehaviors.SkipSuppressionCheck);

    [Fact]
    public Task All_documents_are_mended() => FixTest.Verify<SuggestionFixProvider>(
        "class C { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(\"{|IQL0008:SELEC|} v FROM m\"); }",
        "class C { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(\"SELECT v FROM m\"); }",
        "influxql_advice = false",
        test =>
        {
            test.TestState.Sources.Add("class D { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(@\"SELECT v {|IQL0008:FORM|} m\"); }");
            test.FixedState.Sources.Add("class D { void M() => InfluxQL.Syntax.SyntaxTree.ParseText(@\"SELECT v FROM m\"); }");
        });

    [Theory]
    [InlineData("\"SELECT v FROM m WHERE a = \\\"\" + {|IQL5001:name|} + \"\\\"\"")]
    [InlineData("Other.{|IQL0008:Query|}")]
    public Task Nothing_is_offered_for_holes_and_for_constants_from_elsewhere(string expression)
    {
        string source = "class C { void M(string name) => InfluxQL.Syntax.SyntaxTree.ParseText(" + expression + "); }";
        if (!expression.Contains("IQL5001", StringComparison.Ordinal))
        {
            source = source.Replace("Other.{|IQL0008:Query|}", "{|IQL0008:Other.Query|}");
        }

        return FixTest.Verify<SuggestionFixProvider>(source, source, "influxql_advice = false", test =>
        {
            test.TestState.Sources.Add("class Other { public const string Query = \"SELEC v FROM m\"; }");
            test.FixedState.Sources.Add("class Other { public const string Query = \"SELEC v FROM m\"; }");
        });
    }
}
