using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

public class SelectValidationTests
{
    private static readonly ValidationOptions s_options = new() { Now = 946_684_800_000_000_000 };

    /// <summary>A query with the offending text between [| and |], the ID, and the text of InfluxDB 1.8.</summary>
    public static TheoryData<string, string, string?> Mistakes => new()
    {
        { "SELECT v FROM cpu WHERE [|host|]", "IQL2000", "invalid condition expression: host" },
        { "SELECT v FROM cpu WHERE [|-5|] OR a = 1", "IQL2000", "invalid condition expression: -5" },
        { "SELECT v FROM cpu WHERE a = 1 AND ([|\"my tag\"::tag|])", "IQL2000", "invalid condition expression: \"my tag\"::tag" },
        { "SELECT v FROM cpu WHERE [|f(x, 'a', -b)|]", "IQL2000", "invalid condition expression: f(x, 'a', -1 * b)" },
        { "SELECT v FROM cpu WHERE time > [|host|]", "IQL2001", "invalid operation: time and *influxql.VarRef are not compatible" },
        { "SELECT v FROM cpu WHERE time > [|'x'|]", "IQL2001", "invalid operation: time and *influxql.StringLiteral are not compatible" },
        { "SELECT v FROM cpu WHERE [|true|] = time", "IQL2001", "invalid operation: time and *influxql.BooleanLiteral are not compatible" },
        { "SELECT v FROM cpu WHERE time > [|now() + a|]", "IQL2001", "invalid operation: time and *influxql.BinaryExpr are not compatible" },
        { "SELECT v FROM cpu WHERE time =~ [|/a/|]", "IQL2001", "invalid operation: time and *influxql.RegexLiteral are not compatible" },
        { "SELECT v FROM cpu WHERE time > [|9223372036854775808|]", "IQL2001", "invalid operation: time and *influxql.UnsignedLiteral are not compatible" },
        { "SELECT v FROM cpu WHERE TIME [|!=|] 5", "IQL2002", "invalid time comparison operator: !=" },
        { "SELECT v FROM cpu WHERE 5 [|<>|] time", "IQL2002", "invalid time comparison operator: !=" },
        { "SELECT v FROM cpu WHERE time [|+|] 5", "IQL2002", "invalid time comparison operator: +" },
        { "SELECT v FROM cpu WHERE time > [|'2024-13-01'|]", "IQL2003", "invalid timestamp string" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m, [|'2024-13-01'|])", "IQL2003", "invalid timestamp string" },
        { "SELECT v FROM cpu WHERE time < [|'9999-12-31'|]", "IQL2004", "time 9999-12-31T00:00:00Z overflows time literal" },
        { "SELECT v FROM cpu WHERE time < [|'2262-04-11T23:47:16Z' + 1h|]", "IQL2004", "time 2262-04-12T00:47:16Z overflows time literal" },
        { "SELECT v FROM cpu WHERE time > [|'1600-01-01T00:00:00+02:00'|]", "IQL2004", "time 1600-01-01T00:00:00+02:00 underflows time literal" },
        { "SELECT v FROM cpu WHERE [|mean(v)|] > 1", "IQL2005", "invalid function call in condition: mean(v)" },
        { "SELECT v FROM cpu WHERE abs([|f(1 + 2)|]) > 1", "IQL2005", "invalid function call in condition: f(3)" },
        { "SELECT v FROM cpu WHERE abs(v, [|w|]) > 1", "IQL2029", "invalid number of arguments for abs, expected 1, got 2" },
        { "SELECT v FROM cpu WHERE log(v, [|10|]) > 1", "IQL2029", "invalid number of arguments for log, expected 1, got 2" },
        { "SELECT v FROM cpu WHERE time > [|1h / 0.5|]", "IQL2006", null },
        { "SELECT a + [|1h / 0.5|] FROM cpu", "IQL2006", null },
        { "SELECT v FROM cpu WHERE host =~ /a/ [|+ 1|]", "IQL2007", "likely malformed statement, unable to rewrite: interface conversion: influxql.Expr is *influxql.BinaryExpr, not *influxql.RegexLiteral" },
        { "SELECT mean(v) FROM cpu GROUP BY [|Time|]", "IQL2010", "time() is a function and expects at least one argument" },
        { "SELECT mean(v) FROM cpu GROUP BY [|f(v)|]", "IQL2011", "only time() calls allowed in dimensions" },
        { "SELECT mean(v) FROM cpu GROUP BY time[|()|]", "IQL2012", "time dimension expected 1 or 2 arguments" },
        { "SELECT mean(v) FROM cpu GROUP BY time([|10|])", "IQL2013", "time dimension must have duration argument" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m), host, [|time(2m)|]", "IQL2014", "multiple time dimensions not allowed" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m, [|f()|])", "IQL2015", "time dimension offset function must be now()" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m, now[|(1)|])", "IQL2016", "time dimension offset now() function requires no arguments" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m, [|5|])", "IQL2017", "time dimension offset must be duration or now()" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m, [|'x'|])", "IQL2017", "time dimension offset must be duration or now()" },
        { "SELECT mean(v) FROM cpu GROUP BY [|a + 1|]", "IQL2018", "only time and tag dimensions allowed" },
        { "SELECT mean(v) FROM cpu GROUP BY [|'host'|]", "IQL2018", "only time and tag dimensions allowed" },
        { "SELECT mean(v) FROM cpu GROUP BY time([|0s|], 1s)", "IQL2019", null },
        { "SELECT [|time, time AS t|] FROM cpu", "IQL2020", "at least 1 non-time field must be queried" },
        { "SELECT v, [|1 + 2|] FROM cpu", "IQL2021", "field must contain at least one variable" },
        { "SELECT [|sin('x')|] FROM cpu", "IQL2021", "field must contain at least one variable" },
        { "SELECT v + ([|'a' * 2|]) FROM cpu", "IQL2022", "cannot perform a binary expression on two literals" },
        { "SELECT [|*|] + v FROM cpu", "IQL2023", "unable to use wildcard in a binary expression" },
        { "SELECT 1 + max([|*|]) FROM cpu", "IQL2025", "unsupported expression with wildcard: max()" },
        { "SELECT 1 + max([|/v/|]) FROM cpu", "IQL2026", "unsupported expression with regex field: max()" },
        { "SELECT [|Average|](v) FROM cpu", "IQL2027", "undefined function average()" },
        { "SELECT [|now|]() FROM cpu", "IQL2027", "undefined function now()" },
        { "SELECT mean([|'v'|]) FROM cpu", "IQL2028", "expected field argument in mean()" },
        { "SELECT count(distinct([|max(v)|])) FROM cpu", "IQL2028", "expected field argument in distinct()" },
        { "SELECT mean(v, [|w, x|]) FROM cpu", "IQL2029", "invalid number of arguments for mean, expected 1, got 3" },
        { "SELECT pow[|(v)|] FROM cpu", "IQL2029", "invalid number of arguments for pow, expected 2, got 1" },
        { "SELECT exponential_moving_average[|(v)|] FROM cpu", "IQL2029", "invalid number of arguments for exponential_moving_average, expected at least 2 but no more than 4, got 1" },
        { "SELECT kaufmans_efficiency_ratio(v, 1, 2, [|3|]) FROM cpu", "IQL2029", "invalid number of arguments for kaufmans_efficiency_ratio, expected at least 2 but no more than 3, got 4" },
        { "SELECT percentile(v, [|'x'|]) FROM cpu", "IQL2030", "expected float argument in percentile()" },
        { "SELECT sample(v, [|1.5|]) FROM cpu", "IQL2031", "expected integer argument in sample()" },
        { "SELECT moving_average(v, [|1s|]) FROM cpu", "IQL2031", "second argument for moving_average must be an integer, got *influxql.DurationLiteral" },
        { "SELECT relative_strength_index(v, [|1.5|]) FROM cpu", "IQL2031", "relative_strength_index period must be an integer" },
        { "SELECT kaufmans_efficiency_ratio(v, 2, [|a|]) FROM cpu", "IQL2031", "kaufmans_efficiency_ratio hold period must be an integer" },
        { "SELECT holt_winters(mean(v), [|a|], 1) FROM cpu GROUP BY time(1m)", "IQL2031", "expected integer argument as second arg in holt_winters" },
        { "SELECT holt_winters(mean(v), 1, [|1.5|]) FROM cpu GROUP BY time(1m)", "IQL2031", "expected integer argument as third arg in holt_winters" },
        { "SELECT sample(v, [|-1|]) FROM cpu", "IQL2032", "sample window must be greater than 1, got -1" },
        { "SELECT elapsed(v, [|-90s|]) FROM cpu", "IQL2033", "duration argument must be positive, got -90s" },
        { "SELECT integral(v, [|0s|]) FROM cpu", "IQL2033", "duration argument must be positive, got 0s" },
        { "SELECT elapsed(v, [|/a/|]) FROM cpu", "IQL2034", "second argument to elapsed must be a duration, got *influxql.RegexLiteral" },
        { "SELECT integral(v, [|1|]) FROM cpu", "IQL2034", "second argument must be a duration" },
        { "SELECT [|difference(mean(v))|] FROM cpu", "IQL2035", "difference aggregate requires a GROUP BY interval" },
        { "SELECT [|exponential_moving_average(mean(v), 3)|] FROM cpu", "IQL2035", "exponential_moving_average aggregate requires a GROUP BY interval" },
        { "SELECT derivative([|v|]) FROM cpu GROUP BY time(1m)", "IQL2036", "aggregate function required inside the call to derivative" },
        { "SELECT derivative([|DISTINCT v|]) FROM cpu GROUP BY time(1m)", "IQL2036", "aggregate function required inside the call to derivative" },
        { "SELECT moving_average(v, [|1|]) FROM cpu", "IQL2038", "moving_average window must be greater than 1, got 1" },
        { "SELECT chande_momentum_oscillator(v, [|0|]) FROM cpu", "IQL2040", "chande_momentum_oscillator period must be greater than or equal to 1" },
        { "SELECT triple_exponential_derivative(v, 2, [|0|]) FROM cpu", "IQL2042", "triple_exponential_derivative hold period must be greater than or equal to 1" },
        { "SELECT triple_exponential_moving_average(v, 2, [|-2|]) FROM cpu", "IQL2042", "triple_exponential_moving_average hold period must be greater than or equal to 0" },
        { "SELECT double_exponential_moving_average(v, 2, -1, [|simple|]) FROM cpu", "IQL2043", "double_exponential_moving_average warmup type must be a string" },
        { "SELECT double_exponential_moving_average(v, 2, 0, [|'none'|]) FROM cpu", "IQL2044", "double_exponential_moving_average warmup type must be one of: 'exponential' 'simple'" },
        { "SELECT chande_momentum_oscillator(v, 2, 0, [|'x'|]) FROM cpu", "IQL2044", "chande_momentum_oscillator warmup type must be one of: 'none' 'exponential' 'simple'" },
        { "SELECT holt_winters_with_fit(mean(v), [|0|], 1) FROM cpu GROUP BY time(1m)", "IQL2045", "second arg to holt_winters_with_fit must be greater than 0, got 0" },
        { "SELECT holt_winters(mean(v), 1, [|-1|]) FROM cpu GROUP BY time(1m)", "IQL2046", "third arg to holt_winters cannot be negative, got -1" },
        { "SELECT holt_winters([|v|], 1, 1) FROM cpu GROUP BY time(1m)", "IQL2047", "must use aggregate function with holt_winters" },
        { "SELECT distinct[|()|] FROM cpu", "IQL2048", "distinct function requires at least one argument" },
        { "SELECT distinct[|(v, w)|] FROM cpu", "IQL2049", "distinct function can only have one argument" },
        { "SELECT top(v, [|host|]) FROM cpu", "IQL2050", "expected integer as last argument in top(), found host" },
        { "SELECT top(v, [|2.50|]) FROM cpu", "IQL2050", "expected integer as last argument in top(), found 2.5" },
        { "SELECT bottom(v, [|0|]) FROM cpu", "IQL2051", "limit (0) in bottom function must be at least 1" },
        { "SELECT top(v, [|3|]) FROM cpu LIMIT 2", "IQL2052", "limit (3) in top function can not be larger than the LIMIT (2) in the select statement" },
        { "SELECT top([|*|], 3) FROM cpu", "IQL2053", "expected first argument to be a field in top(), found *" },
        { "SELECT top([|/v\\/w/|], 3) FROM cpu", "IQL2053", "expected first argument to be a field in top(), found /v\\/w/" },
        { "SELECT top(v, [|'it\\'s'|], 3) FROM cpu", "IQL2054", "only fields or tags are allowed in top(), found 'it\\'s'" },
        { "SELECT v, [|DISTINCT w|] FROM cpu", "IQL2060", "aggregate function distinct() cannot be combined with other functions or fields" },
        { "SELECT max(v), [|top(v, 2)|] FROM cpu", "IQL2061", "selector function top() cannot be combined with other functions" },
        { "SELECT top(v, 2), [|bottom(v, 2)|] FROM cpu", "IQL2061", "selector function top() cannot be combined with other functions" },
        { "SELECT v FROM cpu [|fill(linear)|]", "IQL2062", "fill(linear) must be used with a function" },
        { "SELECT v FROM cpu GROUP BY time(1m) [|fill(none)|]", "IQL2062", "fill(none) must be used with a function" },
        { "SELECT v FROM cpu GROUP BY host, [|time(1m)|]", "IQL2063", "GROUP BY requires at least one aggregate function" },
        { "SELECT mean(v), [|host|] FROM cpu", "IQL2064", "mixing aggregate and non-aggregate queries is not supported" },
        { "SELECT max(v), min(v), [|*|] FROM cpu", "IQL2065", "mixing multiple selector functions with tags or fields is not supported" },
        { "SELECT v FROM (SELECT v FROM cpu [|ORDER BY time DESC|])", "IQL2070", "subqueries must be ordered in the same direction as the query itself" },
        { "SELECT m FROM (SELECT mean(v) AS m FROM cpu WHERE [|a|])", "IQL2000", "invalid condition expression: a" },
        { "SELECT m FROM (SELECT v AS m FROM cpu GROUP BY [|time(1m)|])", "IQL2063", "fill(none) must be used with a function" },
        { "SELECT m FROM (SELECT v AS m FROM cpu GROUP BY [|time(1m)|] fill(0))", "IQL2063", "GROUP BY requires at least one aggregate function" },
        { "SELECT v + [|sqrt('n')|] FROM cpu", "IQL2072", null },
        { "SELECT pow(v, [|abs(5m)|]) FROM cpu", "IQL2072", null },
        { "SELECT date_part([|hour|], time) FROM cpu", "IQL2071", "undefined function date_part()" },
        { "SELECT v FROM cpu WHERE date_part('hour', [|v|]) = 1", "IQL2071", "invalid function call in condition: date_part('hour', v)" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found_once_with_its_span_and_the_text_of_the_reference(string marked, string id, string? referenceText)
    {
        TextSpan span = Unmark(marked, out string query);
        Diagnostic found = Validate(query).ShouldHaveSingleItem();
        found.Id.ShouldBe(id);
        found.ReferenceText.ShouldBe(referenceText);
        query.Substring(found.Span.Start, found.Span.Length).ShouldBe(query.Substring(span.Start, span.Length));
        found.Span.ShouldBe(span);
        found.Severity.ShouldBe(DiagnosticSeverity.Error);
        found.Message.ShouldNotContain("{");
    }

    [Fact]
    public void Every_descriptor_of_the_range_is_tested()
    {
        string[] tested = Mistakes.Select(row => (string)((object[])row)[1]).Distinct().Order().ToArray();
        string[] declared = DiagnosticDescriptors.All
            .Where(descriptor => descriptor.Id.StartsWith("IQL20", StringComparison.Ordinal))
            .Select(descriptor => descriptor.Id)
            .ToArray();
        tested.ShouldBe(declared);
    }

    [Theory]
    [InlineData("SELECT mean(v), max(v) FROM cpu")]
    [InlineData("SELECT MEAN(v) FROM cpu GROUP BY TIME(1m)")]
    [InlineData("SELECT \"mean\"(v) FROM cpu")]
    [InlineData("SELECT time AS t, v FROM cpu")]
    [InlineData("SELECT \"Time\" FROM cpu")]
    [InlineData("SELECT -v, +v, -(v), v - -3 FROM cpu")]
    [InlineData("SELECT top(v, host, 2) INTO x FROM cpu")]
    [InlineData("SELECT top(v, 2) FROM cpu LIMIT 2")]
    [InlineData("SELECT top(v, 2) FROM cpu LIMIT 99999999999999999999")]
    [InlineData("SELECT count(DISTINCT v) FROM cpu GROUP BY time(1m)")]
    [InlineData("SELECT derivative(distinct(v)) FROM cpu GROUP BY time(1m)")]
    [InlineData("SELECT count_hll(v) FROM cpu")]
    [InlineData("SELECT sum_hll(v) FROM (SELECT count_hll(v) AS v FROM cpu)")]
    [InlineData("SELECT difference(v) FROM (SELECT v FROM cpu) GROUP BY host")]
    [InlineData("SELECT max(d) FROM (SELECT derivative(v) AS d FROM cpu) GROUP BY time(1m)")]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY time(1m, -30s)")]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY time(1m + 30s, now()), *, /h/")]
    [InlineData("SELECT mean(v) FROM cpu GROUP BY (host)")]
    [InlineData("SELECT mean(v) FROM cpu fill(none)")]
    [InlineData("SELECT v FROM cpu fill(previous)")]
    [InlineData("SELECT v FROM cpu WHERE abs(v) > 1 AND log(v) > 1 AND pow(v, 2) > 3")]
    [InlineData("SELECT v FROM cpu WHERE a = 1 AND (f(v) > 1)")]
    [InlineData("SELECT v FROM cpu WHERE false AND f(v) > 1")]
    [InlineData("SELECT v FROM cpu WHERE true")]
    [InlineData("SELECT v FROM cpu WHERE -a")]
    [InlineData("SELECT v FROM cpu WHERE time > '2024-01-01' - 1h AND time < 1.5 AND time < 5m")]
    [InlineData("SELECT v FROM cpu WHERE date_part('hour', time) = 8")]
    [InlineData("SELECT v FROM (SELECT v FROM cpu ORDER BY time DESC) ORDER BY time DESC")]
    [InlineData("SELECT v FROM (SELECT v FROM (SELECT v FROM cpu) ORDER BY time DESC) ORDER BY time DESC")]
    public void What_the_reference_runs_passes(string query) => Validate(query).ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT $a FROM cpu GROUP BY time(1m)")]
    [InlineData("SELECT $f(v), v FROM cpu")]
    [InlineData("SELECT derivative(mean(v)) FROM cpu GROUP BY time($i)")]
    [InlineData("SELECT derivative(v, $unit), percentile(v, $n), top(v, $n) FROM cpu")]
    [InlineData("SELECT mean(v) FROM cpu WHERE time > $from AND host =~ $re AND $p = 1 AND $q GROUP BY $d")]
    [InlineData("SELECT top(v, 3) FROM cpu LIMIT $n")]
    public void What_a_bind_parameter_hides_is_not_held_against_it(string query)
    {
        Diagnostic[] found = [.. Validate(query)];
        found.Where(diagnostic => !diagnostic.Id.StartsWith("IQL206", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Independent_mistakes_are_all_found_and_the_first_carries_the_text_of_the_reference()
    {
        IReadOnlyList<Diagnostic> found = Validate(
            "SELECT f(v), g(v) FROM (SELECT h(v) FROM cpu WHERE x) WHERE a AND time != 3 AND mean(v) > 1 GROUP BY 'x', time(1)");
        found.Select(diagnostic => diagnostic.Id).ShouldBe(
            ["IQL2000", "IQL2002", "IQL2005", "IQL2018", "IQL2013", "IQL2027", "IQL2027", "IQL2000", "IQL2027"]);
        found[0].ReferenceText.ShouldBe("invalid condition expression: a");
        found.Skip(1).ShouldAllBe(diagnostic => diagnostic.ReferenceText == null);
    }

    [Fact]
    public void After_a_crash_of_the_reference_there_is_no_text()
    {
        IReadOnlyList<Diagnostic> found = Validate("SELECT f(v) FROM cpu WHERE time > 1h / 0.5");
        found.Select(diagnostic => diagnostic.Id).ShouldBe(["IQL2006", "IQL2027"]);
        found.ShouldAllBe(diagnostic => diagnostic.ReferenceText == null);
    }

    [Fact]
    public void A_regular_expression_in_an_expression_of_a_sub_query_is_our_finding_alone()
    {
        Diagnostic found = Validate("SELECT v FROM (SELECT v FROM cpu WHERE host =~ /a/ ^ b)").ShouldHaveSingleItem();
        found.Id.ShouldBe("IQL2007");
        found.ReferenceText.ShouldBeNull();
    }

    [Fact]
    public void A_statement_with_a_syntax_error_is_not_checked()
    {
        SyntaxTree tree = SyntaxTree.ParseText("SELECT f(v FROM cpu WHERE a");
        tree.GetDiagnostics().ShouldNotBeEmpty();
        foreach (SelectStatementSyntax select in tree.GetRoot().DescendantNodes().OfType<SelectStatementSyntax>())
        {
            SelectValidation.Validate(select).ShouldBeEmpty();
        }
    }

    [Fact]
    public void An_unknown_function_is_told_the_closest_name()
    {
        Validate("SELECT derivativ(v) FROM cpu")[0].Message.ShouldBe("There is no function derivativ(). Did you mean derivative()?");
        Validate("SELECT avg(v) FROM cpu")[0].Message.ShouldContain("mean()");
        Validate("SELECT xyzzy(v) FROM cpu")[0].Message.ShouldBe("There is no function xyzzy(). See the list of functions.");
    }

    [Fact]
    public void A_chain_of_ten_thousand_operators_does_not_recurse()
    {
        string chain = string.Concat(Enumerable.Repeat(" + v", 9_999));
        Validate($"SELECT v{chain} FROM cpu WHERE v{chain} > 1 GROUP BY v{chain}")
            .ShouldHaveSingleItem().Id.ShouldBe("IQL2018");
    }

    [Fact]
    public void Without_options_the_clock_tells_the_time()
    {
        var select = (SelectStatementSyntax)SyntaxTree.ParseText("SELECT v FROM cpu WHERE time < now() + 10000w").GetQuery().Statements[0];
        SelectValidation.Validate(select).ShouldBeEmpty();
        var late = new ValidationOptions { Now = long.MaxValue - 5 };
        SelectValidation.Validate(select, late).ShouldHaveSingleItem().Id.ShouldBe("IQL2004");
    }

    private static IReadOnlyList<Diagnostic> Validate(string query)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        tree.GetDiagnostics().ShouldBeEmpty(query);
        return SelectValidation.Validate((SelectStatementSyntax)tree.GetQuery().Statements[0], s_options);
    }

    private static TextSpan Unmark(string marked, out string query)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        query = marked.Replace("[|", string.Empty).Replace("|]", string.Empty);
        return TextSpan.FromBounds(start, end);
    }
}
