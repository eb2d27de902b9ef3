using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

public class GroupByIntervalTests
{
    [Theory]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY host, time(1m + 30s)", 90_000_000_000)]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY (TIME(1s, 5m))", 1_000_000_000)]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY time(0s)", 0)]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY time('1m')", 0)]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY time($i)", 0)]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY host", 0)]
    [InlineData("SELECT mean(v) FROM cpu", 0)]
    [InlineData("SELECT mean(v) FROM (SELECT v FROM cpu GROUP BY time(1m))", 0)]
    public void The_interval_is_that_of_the_statement_itself(string query, long expected)
    {
        var select = (SelectStatementSyntax)SyntaxTree.ParseText(query).GetQuery().Statements[0];
        GroupByInterval.TryGet(select, out long nanoseconds).ShouldBe(expected != 0);
        nanoseconds.ShouldBe(expected);
    }
}
