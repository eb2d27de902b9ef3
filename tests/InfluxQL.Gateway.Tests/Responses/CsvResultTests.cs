using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

public sealed class CsvResultTests
{
    [Fact]
    public async Task Statements_and_other_columns_have_heads_of_their_own() =>
        (await RunAsync(
            """
            {"results":[{"statement_id":0,"series":[{"name":"m","tags":{"b":"2","a":"1 =,","c":""},"columns":["time","v"],"values":[[1,2]]},
            {"name":"n","columns":["time","v"],"values":[[3,null]]},{"name":"o","columns":["w"],"values":[["x"]]}]},{"statement_id":1},
            {"statement_id":2,"series":[{"columns":["w"],"values":[[true]]}]}]}
            """,
            3)).ShouldBe(
            """
            name,tags,time,v
            m,"a=1\ \=\,,b=2",1,2
            n,,3,

            name,tags,w
            o,,x

            name,tags,w
            ,,true

            """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task An_error_of_a_statement_is_not_left_out() =>
        (await RunAsync(
            """{"results":[{"statement_id":0,"error":"no, \"never\""},{"statement_id":1,"series":[{"columns":["a"],"values":[[1]]}]},{"statement_id":2,"error":"no"}]}""", 3))
            .ShouldBe("error\n\"no, \"\"never\"\"\"\n\nname,tags,a\n,,1\n\nerror\nno\n");

    [Theory]
    [InlineData("1e21", "1000000000000000000000")]
    [InlineData("1.25E+3", "1250")]
    [InlineData("-1.25e1", "-12.5")]
    [InlineData("3.25e-7", "0.000000325")]
    [InlineData("-12.5e-1", "-1.25")]
    [InlineData("12e-2", "0.12")]
    [InlineData("5e0", "5")]
    [InlineData("1.50e1", "15")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e999999999", "1e999999999")]
    [InlineData("0e5", "0e5")]
    public async Task Numbers_have_no_exponent(string number, string expected) => (await CellAsync(number)).ShouldBe(expected);

    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("\\u00a0a", "\"\u00a0a\"")]
    [InlineData("a ", "a ")]
    [InlineData("\\\\.", "\"\\.\"")]
    [InlineData("a\\nb", "\"a\nb\"")]
    [InlineData("a\\rb", "\"a\rb\"")]
    [InlineData("\\\"", "\"\"\"\"")]
    [InlineData("\\u003c\\/\\b\\f\\t", "</\b\f\t")]
    [InlineData("\\ud83d\\ude00\\ud83d", "😀\uFFFD")]
    public async Task Text_has_quotes_where_it_needs_them(string json, string expected) => (await CellAsync($"\"{json}\"")).ShouldBe(expected);

    private static Task<string> RunAsync(string answer, int statements) => Relay.RunAsync(Relay.Shape(ResponseFormat.Csv), answer, statements);

    private static async Task<string> CellAsync(string json)
    {
        string csv = await RunAsync($$"""{"results":[{"statement_id":0,"series":[{"columns":["a"],"values":[[{{json}}]]}]}]}""", 1);
        csv.ShouldStartWith("name,tags,a\n,,");
        csv.ShouldEndWith("\n");
        return csv["name,tags,a\n,,".Length..^1];
    }
}
