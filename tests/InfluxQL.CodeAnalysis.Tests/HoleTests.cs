namespace InfluxQL.CodeAnalysis;

/// <summary>Queries with holes are checked as far as it is certain.</summary>
public class HoleTests
{
    [Theory]
    [InlineData("$\"{|IQL0008:SELEC|} x FROM cpu LIMIT {count}\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > now() - 1h AND y > {count} {|IQL4010:LIMIT 5|}\"")]
    [InlineData("$\"{|IQL1009:DROP DATABASE|} {name:id}\"")]
    [InlineData("$\"SELECT {|IQL2027:foo|}({name:id}) FROM cpu WHERE time > now() - 1h\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE y {|IQL0040:==|} {name}\"")]
    [InlineData("$\"SELECT {name:id} {|IQL0008:FORM|} cpu WHERE time > now() - 1h\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE host = {name} AND y {|IQL0040:==|} 1\"")]
    public async Task What_stands_apart_from_a_hole_is_checked(string query)
    {
        await Safe(query);
    }

    [Theory]
    [InlineData("$\"SELECT x FROM ({query})\"")]
    [InlineData("$\"SELECT mean(x) FROM cpu WHERE {condition} GROUP BY time(1m)\"")]
    public async Task What_a_hole_could_make_right_is_not_reported(string query)
    {
        await Safe(query);
    }

    [Theory]
    [InlineData("$\"SELECT x FROM cpu {where}\"")]
    [InlineData("$\"SELECT {fields} FROM cpu WHERE time > now() - 1h GROUP BY time(1m)\"")]
    [InlineData("\"SELECT x FROM cpu\" + where")]
    [InlineData("$\"SELECT mean(x) FROM cpu WHERE a = 1 {where} GROUP BY time(1m)\"")]
    [InlineData("$\"{where}\"")]
    [InlineData("$\"{fields} {where}\"")]
    [InlineData("$\"SELECT {fields} form FROM cpu WHERE time > now() - 1h\"")]
    [InlineData("$\"SELECT {fields} form, x FROM cpu WHERE time > now() - 1h\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > '{where}'\"")]
    public async Task Text_of_unknown_content_may_be_any_part_of_the_query(string query)
    {
        await CodeTest.Verify(
            $$"""
            class C
            {
                void M(string where, string fields) => InfluxQL.Syntax.SyntaxTree.ParseText({{query}});
            }
            """,
            "dotnet_diagnostic.IQL5001.severity = none");
    }

    [Theory]
    [InlineData("$\"SELECT {fields} FROM cpu WHERE time > now() - 1h {|IQL4009:fill(1)|}\"")]
    [InlineData("$\"{|IQL1009:DROP DATABASE|} {fields}\"")]
    [InlineData("$\"{|IQL0008:SELEC|} {fields} FROM cpu\"")]
    [InlineData("$\"SELECT {fields} {|IQL0008:FORM|} cpu WHERE time > now() - 1h\"")]
    [InlineData("$\"SELECT x, {fields} {|IQL0008:FORM|} cpu {where}\"")]
    [InlineData("\"SELECT \" + fields + \" {|IQL0008:FORM|} cpu WHERE time > now() - 1h\"")]
    public async Task What_no_content_could_make_right_is_reported(string query)
    {
        await CodeTest.Verify(
            $$"""
            class C
            {
                void M(string where, string fields) => InfluxQL.Syntax.SyntaxTree.ParseText({{query}});
            }
            """,
            "dotnet_diagnostic.IQL5001.severity = none");
    }

    private static Task Safe(string query) => CodeTest.Verify($$"""
        using InfluxQL.Building;

        class C
        {
            void M(string name, int count, InfluxQLQuery query, InfluxQLExpression condition) => InfluxQLQuery.Create({{query}});
        }
        """);
}
