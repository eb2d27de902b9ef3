using System.Globalization;
using InfluxQL.Formatting;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Building;

public class InfluxQLQueryTests
{
    private static readonly DateTimeOffset s_time = new(2024, 5, 1, 14, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Names_strings_and_times_stand_where_they_are_written()
    {
        string field = "usage user";
        string measurement = "cpu";
        string host = "web'01";

        InfluxQLQuery query = InfluxQLQuery.Create($"SELECT mean({field:id}) FROM {measurement:id} WHERE host = {host} AND time > {s_time}");

        query.ToString().ShouldBe(@"SELECT mean(""usage user"") FROM ""cpu"" WHERE host = 'web\'01' AND time > '2024-05-01T12:00:00Z'");
        query.Tree.GetDiagnostics().ShouldBeEmpty();
    }

    [Fact]
    public void Values_are_written_in_one_culture_and_keep_their_type()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        other.DateTimeFormat.TimeSeparator = "_";
        CultureInfo.CurrentCulture = other;
        try
        {
            Condition($"{1}").ShouldBe("1");
            Condition($"{ulong.MaxValue}").ShouldBe("18446744073709551615");
            Condition($"{1.5}").ShouldBe("1.5");
            Condition($"{5.0}").ShouldBe("5.0");
            Condition($"{1e-7}").ShouldBe("0.0000001");
            Condition($"{0.1f}").ShouldBe("0.1");
            Condition($"{1.50m}").ShouldBe("1.50");
            Condition($"{true}").ShouldBe("TRUE");
            Condition($"{'x'}").ShouldBe("'x'");
            Condition($"{(byte)3}").ShouldBe("3");
            Condition($"{(int?)4}").ShouldBe("4");
            Condition($"{TimeSpan.FromMinutes(90)}").ShouldBe("90m");
            Condition($"{TimeSpan.FromTicks(1)}").ShouldBe("100ns");
            Condition($"{TimeSpan.FromHours(-1)}").ShouldBe(" -1h");
            Condition($"{-3}").ShouldBe(" -3");
            Condition($"{long.MinValue}").ShouldBe(" -9223372036854775808");
            Condition($"{-0.5}").ShouldBe(" -0.5");
            Condition($"{new DateTime(2024, 5, 1, 12, 0, 0, 123, DateTimeKind.Utc).AddTicks(4567)}").ShouldBe("'2024-05-01T12:00:00.1234567Z'");
            Condition($"{(object)"o'o"}").ShouldBe(@"'o\'o'");
            InfluxQLQuery.Create($"SELECT v FROM m WHERE a =~ {"a/b\\d+":regex}").ToString().ShouldEndWith(@"a =~ /a\/b\d+/");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lists_have_commas()
    {
        string[] fields = ["a", "b c", "select"];
        InfluxQLQuery.Create($"SELECT {fields:id} FROM m").ToString().ShouldBe("SELECT \"a\", \"b c\", \"select\" FROM m");
        InfluxQLQuery.Create($"SHOW TAG VALUES WITH KEY IN ({fields:id})").ToString().ShouldBe("SHOW TAG VALUES WITH KEY IN (\"a\", \"b c\", \"select\")");
        string[] hosts = ["http://a", "http://b"];
        InfluxQLQuery.Create($"CREATE SUBSCRIPTION s ON db.rp DESTINATIONS ALL {hosts}").ToString().ShouldEndWith("ALL 'http://a', 'http://b'");
        InfluxQLQuery.Create($"SELECT percentile(v, {new List<int> { 1 }}) FROM m").ToString().ShouldContain("v, 1)");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE host = {hosts}")).ShouldContain("error of syntax");
        Refused(() => InfluxQLQuery.Create($"SELECT {Array.Empty<string>():id} FROM m")).ShouldContain("empty");
    }

    [Fact]
    public void Expressions_and_sub_queries_stay_one_operand()
    {
        string host = "a";
        InfluxQLExpression condition = InfluxQLExpression.Create($"host = {host} OR host = 'b'");
        InfluxQLExpression interval = InfluxQLExpression.Create($"time({TimeSpan.FromMinutes(1)})");
        InfluxQLQuery inner = InfluxQLQuery.Create($"SELECT v FROM m WHERE {condition} AND x = {-1}");

        InfluxQLQuery query = InfluxQLQuery.Create($"SELECT mean(v) FROM {inner} WHERE {condition} AND {condition} GROUP BY {interval}");

        query.ToString().ShouldBe("SELECT mean(v) FROM (SELECT v FROM m WHERE (host = 'a' OR host = 'b') AND x =  -1) WHERE (host = 'a' OR host = 'b') AND (host = 'a' OR host = 'b') GROUP BY time(1m)");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM {InfluxQLQuery.Create($"SHOW USERS")}")).ShouldContain("one SELECT");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM {InfluxQLQuery.Create($"SELECT v FROM m -- c")} WHERE a = 1"));
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE {InfluxQLExpression.Create($"a -- c")} AND b = 1"));
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a{interval}"));
        Refused(() => InfluxQLExpression.Create($"a) OR (b"));
    }

    [Fact]
    public void What_has_no_safe_form_is_refused_with_a_reason()
    {
        string? none = null;
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {none}")).ShouldContain("null");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {(int?)null}")).ShouldContain("null");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {double.NaN}")).ShouldContain("finite");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {float.PositiveInfinity}")).ShouldContain("finite");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {"a\rb"}")).ShouldContain("carriage return");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM {"a\0b":id}")).ShouldContain("NUL");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM {"a\ud800b":id}")).ShouldContain("surrogate");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE time > {new DateTime(2024, 1, 1)}")).ShouldContain("unspecified");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE time > {DateTimeOffset.MaxValue}")).ShouldContain("2262");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE time > now() - {TimeSpan.MaxValue}")).ShouldContain("292 years");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {Guid.Empty}")).ShouldContain("System.Guid");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {DayOfWeek.Friday}")).ShouldContain("DayOfWeek");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {"x":sql}")).ShouldContain("no format sql");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {1:id}")).ShouldContain("for strings");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a =~ {"a(?=b)":regex}")).ShouldContain("RE2");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a =~ {"a\\":regex}")).ShouldContain("backslash");
        Refused(() => InfluxQLQuery.Create(default)).ShouldContain("no template");
    }

    [Fact]
    public void A_hole_that_is_no_token_of_its_own_is_refused()
    {
        string x = "x";
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = '{x}'")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM \"{x:id}\"")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m -- {x}")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m /* {x} */")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a =~ /{x}/")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = b{x:id}")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m{x:id}")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m GROUP BY time({5}m)")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m LIMIT {1}{0}")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {"a":regex}")).ShouldContain("cannot stand there");
        Refused(() => InfluxQLQuery.Create($"SELECT a {-1} FROM m")).ShouldContain("negative");
        Refused(() => InfluxQLQuery.Create($"SELECT * {-1} FROM m")).ShouldContain("negative");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m LIMIT {-1}"));
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM {x}")).ShouldContain("error of syntax");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m {x:id}(0)")).ShouldContain("error of syntax");
        Refused(() => InfluxQLQuery.Create($"SELECT v FROM m {"fill":id}(0)")).ShouldContain("cannot stand there");
        InfluxQLQuery.Create($"SELECT v FROM m WHERE a-{-1} > 0 AND b -{-1} > 0").ToString().ShouldContain("a- -1 > 0 AND b - -1");
    }

    [Fact]
    public void Parameters_stand_for_the_values_of_expressions()
    {
        ParameterizedQuery query = InfluxQLQuery.CreateWithParameters(
            $"SELECT mean({"v":id}) FROM m WHERE host = {"a'b"} AND x > {-1.5} AND y != {7} AND $p1 = z AND time > {s_time} - {TimeSpan.FromHours(1)} AND ok = {true} AND v =~ {"a.*":regex} GROUP BY time({TimeSpan.FromMinutes(1)}) LIMIT {10}");

        query.Text.ShouldBe("SELECT mean(\"v\") FROM m WHERE host = $p0 AND x >  $p2 AND y != $p3 AND $p1 = z AND time > $p4 - $p5 AND ok = $p6 AND v =~ /a.*/ GROUP BY time(1m) LIMIT 10");
        query.Parameters.Count.ShouldBe(6);
        query.Parameters["p0"].Text.ShouldBe("a'b");
        query.Parameters["p2"].ToString().ShouldBe("Float: -1.5");
        query.Parameters["p5"].Kind.ShouldBe(BoundValueKind.Duration);
    }

    [Fact]
    public void Bound_parameters_give_the_query_with_the_values_in_it()
    {
        InfluxQLQuery query = InfluxQLQuery.Create($"SELECT v FROM m WHERE a = {"x\n\\'\""} AND b > {-5} AND c < {ulong.MaxValue} AND d = {2.0} AND e > {TimeSpan.FromSeconds(-1)}");
        ParameterizedQuery parameterized = query.ToParameterized();

        BindingResult bound = ParameterBinder.Bind(SyntaxTree.ParseText(parameterized.Text), parameterized.Parameters);

        bound.Diagnostics.ShouldBeEmpty();
        CanonicalPrinter.Print(bound.Tree.GetRoot()).ShouldBe(CanonicalPrinter.Print(query.Tree.GetRoot()));
    }

    private static Wrapped Condition(InfluxQLInterpolatedStringHandler value) => new(value.Finish().Text);

    private static string Refused(Action build) => Should.Throw<ArgumentException>(build).Message;

    private sealed record Wrapped(string Text)
    {
        public void ShouldBe(string expected)
        {
            Text.ShouldBe(expected);
            SyntaxTree.ParseText($"SELECT v FROM m WHERE v = {expected}").GetDiagnostics().ShouldBeEmpty();
        }
    }
}
