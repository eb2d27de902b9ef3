namespace InfluxQL.CodeAnalysis.Detection;

public class LanguageCommentTests
{
    [Theory]
    [InlineData("/* lang=influxql */ ")]
    [InlineData("/*language=InfluxQL*/")]
    [InlineData("/* LANG = InfluxQL, strict */ ")]
    [InlineData("// lang=influxql\n")]
    [InlineData("//language=INFLUXQL\n")]
    public async Task A_comment_before_a_literal_makes_it_a_query(string comment)
    {
        await CodeTest.Verify($$"""
            class C
            {
                string S => {{comment}}"{|IQL0008:SELEC|} x FROM cpu";
            }
            """);
    }

    [Theory]
    [InlineData("/* lang=influx */ ")]
    [InlineData("/* language=influxqlx */ ")]
    [InlineData("/* the lang=influxql comment */ ")]
    [InlineData("/* sql */ ")]
    public async Task Another_comment_means_nothing(string comment)
    {
        await CodeTest.Verify($$"""
            class C
            {
                string S => {{comment}}"SELEC x FROM cpu";
            }
            """);
    }

    [Fact]
    public async Task A_comment_stands_before_an_argument_a_statement_or_a_member()
    {
        await CodeTest.Verify("""
            class C
            {
                // lang=influxql
                const string Constant = "{|IQL0008:SELEC|} x FROM cpu";

                // lang=influxql
                private readonly string _field = "{|IQL0008:SELEC|} x FROM cpu";

                // language=influxql
                string Property { get; } = "{|IQL0008:SELEC|} x FROM cpu";

                string M(string other)
                {
                    // lang=influxql
                    string query = "{|IQL0008:SELEC|} x FROM cpu";

                    // lang=influxql
                    query = "{|IQL0008:SELEC|} x FROM cpu";

                    N("db", /* lang=influxql */ "{|IQL0008:SELEC|} x FROM cpu");
                    N("db", /* lang=influxql */ text: "{|IQL0008:SELEC|} x FROM cpu");

                    // lang=influxql
                    N("db", "SELECT {|IQL0015:(|}x FROM cpu WHERE time > now() - 1h");

                    // lang=influxql
                    return "{|IQL0008:SELEC|} x FROM cpu";
                }

                void N(string database, string text) { }
            }
            """);
    }

    [Fact]
    public async Task A_comment_before_a_statement_does_not_reach_into_a_nested_one()
    {
        await CodeTest.Verify("""
            class C
            {
                void M(bool b)
                {
                    // lang=influxql
                    if (b)
                    {
                        string s = "SELEC x FROM cpu";
                    }
                }
            }
            """);
    }
}
