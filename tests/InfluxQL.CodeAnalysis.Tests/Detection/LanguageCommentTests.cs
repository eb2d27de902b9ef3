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

    [Fact]
    public async Task A_call_that_makes_the_text_is_the_query_and_not_its_arguments()
    {
        await CodeTest.Verify("""
            using System.Text;

            class C
            {
                void M(string f, string h, bool b)
                {
                    // lang=influxql
                    string u = string.Format("SELECT {0} FROM b WHERE x = '{1}'", {|IQL5001:f|}, {|IQL5001:h|});

                    // lang=influxql
                    string j = string.Join(" ", "SELECT a", "FROM b");

                    // lang=influxql
                    string r = "SELECT a FROM b WHERE h = '@h'".Replace("@h", {|IQL5001:h|});

                    // lang=influxql
                    var sb = new StringBuilder("SELECT a FROM b WHERE h = '");
                    sb.Append(h);

                    string w = /* lang=influxql */ string.Format("SELECT a FROM b WHERE x = '{0}'", {|IQL5001:h|});
                    string c = /* lang=influxql */ (b ? "SELECT a {|IQL0008:FORM|} b" : "SHOW MEASUREMENTS");
                }
            }
            """);
    }

    [Fact]
    public async Task A_comment_behind_code_does_not_reach_the_next_statement_or_member()
    {
        await CodeTest.Verify("""
            class C
            {
                const string A = "x"; // lang=influxql
                const string B = "Hello world";

                void M()
                {
                    string old = "x"; // lang=influxql
                    string other = "Hello world";
                    string next = // lang=influxql
                        "{|IQL0008:SELEC|} x FROM cpu";
                }
            }
            """);
    }
}
