using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary><c>InfluxQLQuery.Create</c> instead of values in the text.</summary>
public class InjectionFixTests
{
    [Theory]
    [InlineData("$\"SELECT x FROM cpu WHERE host = '{{|IQL5001:host|}}' AND n = {count}\"", "$\"SELECT x FROM cpu WHERE host = {host} AND n = {count}\"")]
    [InlineData("$\"SELECT x FROM \\\"{{|IQL5001:host|}}\\\" WHERE \\\"{{|IQL5001:tag|}}\\\" = 'a'\"", "$\"SELECT x FROM {host:id} WHERE {tag:id} = 'a'\"")]
    [InlineData("$@\"SELECT x FROM \"\"{{|IQL5001:host|}}\"\" WHERE t = 'a'\"", "$@\"SELECT x FROM {host:id} WHERE t = 'a'\"")]
    [InlineData("$\"\"\"SELECT x FROM \"{{|IQL5001:host|}}\" WHERE t = '{{|IQL5001:tag|}}' \"\"\"", "$\"\"\"SELECT x FROM {host:id} WHERE t = {tag} \"\"\"")]
    [InlineData("$\"SELECT {{|IQL5001:tag|}} FROM {{|IQL5001:host|}} WHERE {{|IQL5001:tag|}} =~ /{{|IQL5001:host|}}/\"", "$\"SELECT {tag:id} FROM {host:id} WHERE {tag:id} =~ {host:regex}\"")]
    [InlineData("\"SELECT x FROM cpu WHERE host = '\" + {|IQL5001:host|} + \"' AND n = \" + count", "$\"SELECT x FROM cpu WHERE host = {host} AND n = {count}\"")]
    [InlineData("@\"SELECT x FROM cpu WHERE host = '\" + {|IQL5001:host|} + @\"'\"", "$@\"SELECT x FROM cpu WHERE host = {host}\"")]
    [InlineData("\"SELECT x FROM cpu WHERE host = '\" + ({|IQL5001:host|} ?? \"a\") + '\\''", "$\"SELECT x FROM cpu WHERE host = {(host ?? \"a\")}\"")]
    [InlineData("\"SELECT x FROM \\\"\" + {|IQL5001:host|} + \"\\\" WHERE y = '{'\"", "$\"SELECT x FROM {host:id} WHERE y = '{{'\"")]
    [InlineData("string.Format(\"SELECT x FROM cpu WHERE host = '{0}' AND n = {1}\", {|IQL5001:host|}, count)", "$\"SELECT x FROM cpu WHERE host = {host} AND n = {count}\"")]
    [InlineData("$\"SELECT x FROM {Measurement} WHERE host = '{{|IQL5001:host|}}' AND id = '{id}' AND time > '{from}'\"", "$\"SELECT x FROM {Measurement:id} WHERE host = {host} AND id = {id.ToString()} AND time > {from}\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE host = '{{|IQL5001:host|}}' tz('{{|IQL5001:tag|}}')\"", "$\"SELECT x FROM cpu WHERE host = {host} tz({tag})\"")]
    public Task Values_and_names_stand_in_holes_without_quotes(string before, string after) =>
        FixTest.Verify<InjectionFixProvider>(Wrap(before), "using InfluxQL.Building;\n\n" + Wrap($"InfluxQLQuery.Create({after}).ToString()"), Settings, test => test.NumberOfIncrementalIterations = 1);

    [Fact]
    public Task A_raw_literal_of_two_dollars_keeps_them() => FixTest.Verify<InjectionFixProvider>(
        Wrap("$$\"\"\"SELECT x FROM \"{{host}}\" WHERE t = 'a'\"\"\""),
        "using InfluxQL.Building;\n\n" + Wrap("InfluxQLQuery.Create($$\"\"\"SELECT x FROM {{host:id}} WHERE t = 'a'\"\"\").ToString()"),
        Settings,
        test =>
        {
            test.TestState.MarkupHandling = MarkupMode.None;
            test.FixedState.MarkupHandling = MarkupMode.None;
            test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("IQL5001").WithSpan(6, 68, 6, 72));
        });

    [Theory]
    [InlineData("$\"SELECT x FROM cpu WHERE v > {{|IQL5001:host|}}\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE {{|IQL5001:host|}}\"")]
    [InlineData("$\"SELECT x FROM cpu {{|IQL5001:host|}}\"")]
    [InlineData("$\"SELECT x FROM cpu_{{|IQL5001:host|}}\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE host = 'a{{|IQL5001:host|}}'\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE host = '{{|IQL5001:host|},10}'\"")]
    [InlineData("$\"SELECT {{|IQL5001:tag|}}(x) FROM cpu\"")]
    [InlineData("$\"SELECT x FROM cpu GROUP BY time({{|IQL5001:tag|}})\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE host = '{{|IQL5001:host|}}' AND f = '{1.5:F1}'\"")]
    [InlineData("string.Format(\"SELECT x FROM cpu WHERE host = '{0,5}'\", {|IQL5001:host|})")]
    [InlineData("string.Format(\"SELECT x FROM cpu WHERE host = '{0}'\", new object[] { {|IQL5001:host|} })")]
    [InlineData("\"SELECT x FROM cpu WHERE host = '\" /* which */ + {|IQL5001:host|} + \"'\"")]
    [InlineData("string.Join(\" \", \"SELECT x FROM\", {|IQL5001:host|})")]
    public Task Nothing_is_offered_where_it_is_not_clear_what_a_value_is(string expression) =>
        FixTest.Verify<InjectionFixProvider>(Wrap(expression), Wrap(expression), Settings);

    [Fact]
    public Task The_using_directive_is_put_in_order_once_for_all_queries() => FixTest.Verify<InjectionFixProvider>(
        """
        // The file's header.
        using System;
        using Zeta;

        namespace Zeta { }

        class C
        {
            void M(string a)
            {
                // Before.
                var query = $"SELECT x FROM m WHERE a = '{{|IQL5001:a|}}'"; // behind
                InfluxQL.Syntax.SyntaxTree.ParseText(query);
                InfluxQL.Syntax.SyntaxTree.ParseText("SELECT x FROM m WHERE a = '" + {|IQL5001:a|} + "'");
            }
        }
        """,
        """
        // The file's header.
        using System;
        using InfluxQL.Building;
        using Zeta;

        namespace Zeta { }

        class C
        {
            void M(string a)
            {
                // Before.
                var query = InfluxQLQuery.Create($"SELECT x FROM m WHERE a = {a}").ToString(); // behind
                InfluxQL.Syntax.SyntaxTree.ParseText(query);
                InfluxQL.Syntax.SyntaxTree.ParseText(InfluxQLQuery.Create($"SELECT x FROM m WHERE a = {a}").ToString());
            }
        }
        """,
        Settings);

    [Fact]
    public Task A_type_of_the_same_name_is_told_apart() => FixTest.Verify<InjectionFixProvider>(
        "class InfluxQLQuery { void M(string a) => InfluxQL.Syntax.SyntaxTree.ParseText($\"SELECT x FROM m WHERE a = '{{|IQL5001:a|}}'\"); }",
        "class InfluxQLQuery { void M(string a) => InfluxQL.Syntax.SyntaxTree.ParseText(global::InfluxQL.Building.InfluxQLQuery.Create($\"SELECT x FROM m WHERE a = {a}\").ToString()); }",
        Settings);

    [Fact]
    public Task Nothing_is_offered_without_the_library()
    {
        const string Source = "class C { string M(string a) => /* lang=influxql */ $\"SELECT x FROM m WHERE a = '{{|IQL5001:a|}}'\"; }";
        return FixTest.Verify<InjectionFixProvider>(Source, Source, Settings, test => test.TestState.AdditionalReferences.Clear());
    }

    [Fact]
    public Task Nothing_is_offered_before_csharp_10()
    {
        const string Source = "class C { string M(string a) => /* lang=influxql */ $\"SELECT x FROM m WHERE a = '{{|IQL5001:a|}}'\"; }";
        return FixTest.Verify<InjectionFixProvider>(Source, Source, Settings, test => test.SolutionTransforms.Add((solution, project) =>
            solution.WithProjectParseOptions(project, new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9))));
    }

    private const string Settings = "influxql_advice = false";

    private static string Wrap(string expression) =>
        "class C\n{\n    const string Measurement = \"cpu\";\n\n    void M(string host, string tag, int count, System.Guid id, System.DateTimeOffset from) =>\n        InfluxQL.Syntax.SyntaxTree.ParseText(" + expression + ");\n}";
}
