namespace InfluxQL.CodeAnalysis.Injection;

public class InjectionTests
{
    [Theory]
    [InlineData("$\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '{{|IQL5001:host|}}'\"")]
    [InlineData("\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '\" + {|IQL5001:host|} + \"'\"")]
    [InlineData("\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '\" + {|IQL5001:host.Split(',')[0]|} + \"'\"")]
    [InlineData("string.Format(\"SELECT x FROM cpu WHERE host = '{0}'\", {|IQL5001:host|})")]
    [InlineData("string.Format(\"SELECT x FROM cpu WHERE host = '{0}' LIMIT {1}\", new object[] { {|IQL5001:host|}, count })")]
    [InlineData("string.Concat(\"SELECT x FROM cpu WHERE host = '\", {|IQL5001:host|}, \"'\")")]
    [InlineData("string.Join(\" \", \"SELECT x FROM\", {|IQL5001:host|})")]
    [InlineData("string.Join(\", \", {|IQL5001:hosts|})")]
    [InlineData("\"SELECT x FROM cpu WHERE host = '$host'\".Replace(\"$host\", {|IQL5001:host|})")]
    [InlineData("\"SELECT x FROM \".Insert(14, {|IQL5001:host|})")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '{$\"{{|IQL5001:host|}}\"}'\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '{(count > 1 ? {|IQL5001:host|} : \"a\")}'\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '{{|IQL5001:host|} ?? \"a\"}'\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > now() - 1h AND host = '{{|IQL5001:host|}.Trim()}'\"")]
    [InlineData("new System.Text.StringBuilder(\"SELECT x FROM cpu WHERE host = '\").Append({|IQL5001:host|}).Append('\\'').ToString()")]
    [InlineData("new System.Text.StringBuilder().AppendFormat(\"SELECT x FROM cpu WHERE host = '{0}'\", {|IQL5001:host|}).ToString()")]
    public async Task A_value_of_unknown_origin_in_the_text_is_reported(string expression)
    {
        await CodeTest.Verify($$"""
            class C
            {
                void M(string host, int count, string[] hosts) => InfluxQL.Syntax.SyntaxTree.ParseText({{expression}});
            }
            """, "influxql_advice = false");
    }

    [Theory]
    [InlineData("$\"SELECT x FROM cpu LIMIT {count}\"")]
    [InlineData("\"SELECT x FROM cpu LIMIT \" + count")]
    [InlineData("\"SELECT x FROM cpu LIMIT \" + count.ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("$\"SELECT x FROM cpu LIMIT {nullable}\"")]
    [InlineData("$\"SELECT x FROM {Measurement} LIMIT 1\"")]
    [InlineData("$\"SELECT {nameof(count)} FROM cpu\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > '{from:O}'\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE time > {from.ToUnixTimeMilliseconds()}ms\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE id = '{id}'\"")]
    [InlineData("$\"SELECT x FROM cpu WHERE day = '{day}'\"")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"SELECT x FROM cpu LIMIT {0}\", count)")]
    [InlineData("string.Join(\",\", numbers)")]
    [InlineData("$\"SELECT x FROM cpu WHERE host = {InfluxQL.Literals.QuotedText.QuoteString(host)}\"")]
    [InlineData("$\"SELECT x FROM {InfluxQL.Literals.QuotedText.QuoteIdentifier(host)}\"")]
    [InlineData("$\"SELECT x FROM ({query})\"")]
    [InlineData("query.ToString() + \" LIMIT 1\"")]
    [InlineData("host")]
    [InlineData("Load()")]
    [InlineData("host ?? \"SELECT x FROM cpu\"")]
    [InlineData("s_measurement + \" LIMIT 1\" + string.Empty + System.Environment.NewLine")]
    public async Task A_value_that_cannot_change_the_query_or_a_query_from_elsewhere_is_not(string expression)
    {
        await CodeTest.Verify($$"""
            class C
            {
                const string Measurement = "cpu";
                static readonly string s_measurement = "SELECT x FROM cpu";
                static string Load() => "";

                void M(string host, int count, long? nullable, System.DateTimeOffset from, System.Guid id, System.DayOfWeek day, int[] numbers, InfluxQL.Building.InfluxQLQuery query) =>
                    InfluxQL.Syntax.SyntaxTree.ParseText({{expression}});
            }
            """, "influxql_advice = false");
    }

    [Fact]
    public async Task Holes_of_InfluxQLQuery_are_safe()
    {
        await CodeTest.Verify("""
            using InfluxQL.Building;

            class C
            {
                void M(string host, string field) =>
                    InfluxQLQuery.Create($"SELECT {field:id} FROM cpu WHERE host = {host} AND time > now() - 1h");
            }
            """);
    }

    [Fact]
    public async Task Values_are_followed_through_variables()
    {
        await CodeTest.Verify("""
            using System.Text;
            using InfluxQL.Syntax;

            class C
            {
                void M(string host, int count)
                {
                    string condition = $"host = '{{|IQL5001:host|}}'";
                    string query = $"SELECT x FROM cpu WHERE {condition} AND time > now() - 1h";
                    SyntaxTree.ParseText(query);

                    string name = "cpu";
                    SyntaxTree.ParseText($"SELECT x FROM {name} WHERE time > now() - 1h");

                    string appended = "SELECT x FROM cpu";
                    appended += " WHERE host = '" + {|IQL5001:host|} + "'";
                    appended += " LIMIT " + count;
                    SyntaxTree.ParseText(appended);

                    var builder = new StringBuilder("SELECT x FROM cpu WHERE ");
                    builder.Append("host = '").Append({|IQL5001:host|}).Append('\'');
                    if (count > 0)
                    {
                        builder.AppendLine($" OR host = '{{|IQL5001:host|}}'").Append(" LIMIT ").Append(count);
                    }

                    SyntaxTree.ParseText(builder.ToString());

                    var other = new StringBuilder("host = '").Append(host);
                    System.Console.WriteLine(other.ToString());
                }
            }
            """);
    }
}
