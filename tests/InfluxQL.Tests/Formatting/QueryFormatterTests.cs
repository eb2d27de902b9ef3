using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

public class QueryFormatterTests
{
    [Theory]
    [InlineData("select  MEAN( v )from cpu where a<>1", "SELECT MEAN(v) FROM cpu WHERE a != 1")]
    [InlineData("show databases ;show users", "SHOW DATABASES;\nSHOW USERS")]
    [InlineData("show databases ;\n\n\nshow users;", "SHOW DATABASES;\n\nSHOW USERS;")]
    [InlineData("select v into db . rp :MEASUREMENT from cpu", "")]
    [InlineData("select v into db :MEASUREMENT from cpu", "SELECT v INTO db :MEASUREMENT FROM cpu")]
    [InlineData("select a - -3, - a, (- 3) from \"cpu\"", "SELECT a - -3, -a, (-3) FROM \"cpu\"")]
    [InlineData("select now( ), f( /re/ ) from /re/", "SELECT now(), f(/re/) FROM /re/")]
    [InlineData("", "")]
    [InlineData(" ; ;select v from m; ", ";;\nSELECT v FROM m;")]
    public void What_fits_stands_on_one_line(string text, string expected)
    {
        FormatResult result = QueryFormatter.Format(text);
        if (expected.Length == 0 && text.Length > 0)
        {
            result.IsFormatted.ShouldBeFalse();
            result.Text.ShouldBe(text);
            return;
        }

        result.Text.ShouldBe(expected);
    }

    [Fact]
    public void What_does_not_fit_has_a_line_for_each_clause()
    {
        Format("select mean(usage_user) as \"user\", max(usage_system) from cpu, (select a from b where c = 1 group by d) where time > now() - 1h and (host = 'web01' or host = 'web02') or region =~ /eu/ and dc = 'x' group by time(1m), host fill(null) limit 5", 40)
            .ShouldBe("""
                SELECT
                  mean(usage_user) AS "user",
                  max(usage_system)
                FROM
                  cpu,
                  (
                    SELECT a
                    FROM b
                    WHERE c = 1
                    GROUP BY d
                  )
                WHERE time > now() - 1h
                    AND (
                      host = 'web01' OR host = 'web02'
                    )
                  OR region =~ /eu/ AND dc = 'x'
                GROUP BY time(1m), host
                fill(null)
                LIMIT 5
                """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Sub_queries_and_continuous_queries_are_indented()
    {
        Format("create continuous query cq on db resample every 1h begin select mean(v) into a from (select v from cpu where host = 'web01') group by time(1h) end", 40)
            .ShouldBe("""
                CREATE CONTINUOUS QUERY cq
                ON db
                RESAMPLE EVERY 1h
                BEGIN
                  SELECT mean(v)
                  INTO a
                  FROM (
                    SELECT v
                    FROM cpu
                    WHERE host = 'web01'
                  )
                  GROUP BY time(1h)
                END
                """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Comments_stay_where_they_are()
    {
        const string Text = """
            -- head

            select a, -- first
              b /* second */ from m -- source
            -- own line
            where /* cond */ x = 1; -- after

            /* next */ show databases -- end
            """;
        Format(Text.ReplaceLineEndings("\n"), 80).ShouldBe("""
            -- head

            SELECT
              a, -- first
              b /* second */
            FROM m -- source
            -- own line
            WHERE /* cond */ x = 1; -- after

            /* next */ SHOW DATABASES -- end
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_text_with_errors_comes_back_with_the_diagnostics()
    {
        FormatResult result = QueryFormatter.Format("select  from cpu");

        result.Text.ShouldBe("select  from cpu");
        result.HasChanged.ShouldBeFalse();
        result.IsFormatted.ShouldBeFalse();
        result.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Options_decide_on_the_ends_of_lines_and_the_indentation()
    {
        var options = new FormatOptions { Width = 10, Indent = 4, NewLine = "\r\n", EndsWithNewLine = true };

        QueryFormatter.Format("SELECT a, b FROM m", options).Text.ShouldBe("SELECT\r\n    a,\r\n    b\r\nFROM m\r\n");
        QueryFormatter.Format("", options).Text.ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => new FormatOptions { Width = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new FormatOptions { Indent = -1 });
        Should.Throw<ArgumentException>(() => new FormatOptions { NewLine = " " });
    }

    [Fact]
    public void Nodes_of_the_factory_and_expressions_are_formatted()
    {
        QueryFormatter.Format(SyntaxFactory.ParseExpression("a+b*( c )")).ShouldBe("a + b * (c)");
        QueryFormatter.Format(SyntaxTree.ParseExpression("a+b")).Text.ShouldBe("a + b");
        QueryFormatter.Format(SyntaxTree.Create(SyntaxFactory.VariableReference("a"))).Text.ShouldBe("a");
    }

    [Fact]
    public void A_long_chain_is_formatted_without_recursion()
    {
        string text = "SELECT v FROM m WHERE " + string.Join("+", Enumerable.Repeat("a", 9_000));

        Format(text, 80).Split('\n').Length.ShouldBe(9_002);
    }

    [Fact]
    public void The_deepest_query_is_formatted_on_a_small_stack()
    {
        const int Depth = 90;
        string inner = string.Concat(Enumerable.Repeat("(a + f(", Depth / 2)) + "a" + string.Concat(Enumerable.Repeat("))", Depth / 2));
        string formatted = string.Empty;
        var thread = new Thread(() => formatted = Format($"SELECT {inner} FROM m", 20), 256 * 1024);
        thread.Start();
        thread.Join();

        formatted.ShouldEndWith("\nFROM m");
    }

    private static string Format(string text, int width)
    {
        FormatResult result = QueryFormatter.Format(text, new FormatOptions { Width = width });
        result.Diagnostics.ShouldBeEmpty();
        QueryFormatter.Format(result.Text, new FormatOptions { Width = width }).Text.ShouldBe(result.Text);
        return result.Text;
    }
}
