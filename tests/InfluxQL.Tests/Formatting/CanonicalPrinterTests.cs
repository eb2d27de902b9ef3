using System.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

public class CanonicalPrinterTests
{
    [Theory]
    // Names and strings.
    [InlineData("select \"a\", \"b c\", \"select\" from \"cpu\"", "SELECT a, \"b c\", \"select\" FROM cpu")]
    [InlineData("SELECT a.b, a. b, \"x y\".z FROM m", "SELECT \"a.b\", \"a.b\", \"x y.z\" FROM m")]
    [InlineData("SELECT a..b, a.::float FROM m", "SELECT \"a..b\", a::float FROM m")]
    [InlineData("SELECT a./2 FROM m", "SELECT a / 2 FROM m")]
    [InlineData("SELECT v FROM \"db\".\"r p\".\"m\", db..m, rp./c\\/d/, db../re/, /x/", "SELECT v FROM db.\"r p\".m, db..m, rp./c\\/d/, db../re/, /x/")]
    [InlineData("SELECT v FROM \"\"", "SELECT v FROM \"\"")]
    [InlineData("SELECT \"a\\\"b\\n\\\\c'd\" FROM m", "SELECT \"a\\\"b\\n\\\\c'd\" FROM m")]
    [InlineData("SELECT \"it\\'s\" FROM m WHERE h = 'say \\\"it\\'s\\\"\\n\\\\'", "SELECT \"it's\" FROM m WHERE h = 'say \"it\\'s\"\\n\\\\'")]
    [InlineData("SELECT v::FLOAT, \"v\"::\"Integer\", *::TAG, *::field FROM m", "SELECT v::float, v::integer, *::tag, *::field FROM m")]
    [InlineData("SELECT DISTINCT \"a b\", distinct(\"c\"), \"distinct\"(v), \"F\"(v), \"two words\"(v), \"select\"(v) FROM m", "SELECT DISTINCT \"a b\", distinct(c), distinct(v), f(v), \"two words\"(v), \"select\"(v) FROM m")]
    [InlineData("SELECT v AS \"\" FROM m", "SELECT v AS \"\" FROM m")]
    [InlineData("SHOW SERIES ON \"\"", "SHOW SERIES ON \"\"")]
    [InlineData("SHOW MEASUREMENTS ON \"two words\".\"rp\"", "SHOW MEASUREMENTS ON \"two words\".rp")]
    [InlineData("SHOW MEASUREMENTS ON *.*", "SHOW MEASUREMENTS ON *.*")]
    // Numbers, durations, truth.
    [InlineData("SELECT 007, 1., .5, 1.50, 2.0, 100000000000000000000000.0, 0.00001 FROM m", "SELECT 7, 1.0, 0.5, 1.5, 2.0, 100000000000000000000000.0, 0.00001 FROM m")]
    [InlineData("SELECT v FROM m WHERE a = TRUE OR b <> FALSE", "SELECT v FROM m WHERE a = true OR b != false")]
    [InlineData("SELECT v FROM m WHERE time > 60m AND time < 1h30m AND time > 7d AND time > 1500ms AND time > 1000u AND time > 0h", "SELECT v FROM m WHERE time > 1h AND time < 90m AND time > 1w AND time > 1500ms AND time > 1ms AND time > 0s")]
    [InlineData("SELECT 18446744073709551615, + 9223372036854775808, -9223372036854775808 FROM m", "SELECT 18446744073709551615, 9223372036854775808, -9223372036854775808 FROM m")]
    // Signs.
    [InlineData("SELECT - 5, +5, -0, -0.0, -1h, -0s, 5 - -3 FROM m", "SELECT -5, 5, 0, -0.0, -1h, 0s, 5 - -3 FROM m")]
    [InlineData("SELECT -a, +a, -f(a), -(a), -(-(a)), - /* c */ a FROM m", "SELECT -1 * a, 1 * a, -1 * f(a), -1 * (a), -1 * (-1 * (a)), -1 * a FROM m")]
    [InlineData("SELECT a / -b, a / +b, a % -b, a & -(b), a * -b, a - -b, -b / a, a / -5 FROM m", "SELECT a / -b, a / +b, a % -b, a & -(b), a * -1 * b, a - -1 * b, -1 * b / a, a / -5 FROM m")]
    [InlineData("SELECT a / -b * c, a + -b / c FROM m", "SELECT a / -b * c, a + -1 * b / c FROM m")]
    [InlineData("SELECT (a+b)*c-(d) FROM m", "SELECT (a + b) * c - (d) FROM m")]
    // Clauses.
    [InlineData("SELECT mean(v) FROM m GROUP BY time(1m) FILL(null)", "SELECT mean(v) FROM m GROUP BY time(1m)")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time(1m) \"fill\"(\"null\")", "SELECT mean(v) FROM m GROUP BY time(1m)")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time(1m) fill(5.0)", "SELECT mean(v) FROM m GROUP BY time(1m) fill(5.0)")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time(1m) fill(0.00001)", "SELECT mean(v) FROM m GROUP BY time(1m) fill(0.00001)")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time(1m), fill(0)", "SELECT mean(v) FROM m GROUP BY time(1m), fill(0)")]
    [InlineData("SELECT v FROM m ORDER BY time LIMIT 0 OFFSET 00 SLIMIT 010 SOFFSET 0", "SELECT v FROM m ORDER BY time ASC SLIMIT 10")]
    [InlineData("SELECT v FROM m ORDER BY ASC", "SELECT v FROM m ORDER BY ASC")]
    [InlineData("SELECT v FROM m LIMIT 99999999999999999999", "SELECT v FROM m LIMIT 9223372036854775807")]
    [InlineData("SELECT v FROM m LIMIT 9223372036854775808", "SELECT v FROM m LIMIT 9223372036854775807")]
    [InlineData("SELECT v FROM m tz('')", "SELECT v FROM m TZ('UTC')")]
    [InlineData("SELECT v FROM m \"tz\"('Europe/Berlin')", "SELECT v FROM m TZ('Europe/Berlin')")]
    [InlineData("SELECT v INTO a :MEASUREMENT FROM m", "SELECT v INTO a.:MEASUREMENT FROM m")]
    [InlineData("SELECT v INTO db..:measurement FROM (SELECT v INTO db..m FROM m)", "SELECT v INTO db..:MEASUREMENT FROM (SELECT v INTO db..m FROM m)")]
    // Statements.
    [InlineData(";;select v from m;;show databases;", "SELECT v FROM m;\nSHOW DATABASES")]
    [InlineData("", "")]
    [InlineData("explain analyze verbose select v from m", "EXPLAIN ANALYZE VERBOSE SELECT v FROM m")]
    [InlineData("SHOW SERIES EXACT ON db", "SHOW SERIES ON db")]
    [InlineData("SHOW SERIES exact cardinality", "SHOW SERIES EXACT CARDINALITY")]
    [InlineData("SHOW STATS FOR ''", "SHOW STATS FOR ''")]
    [InlineData("SHOW TAG KEYS WITH KEY IN (\"a\", \"b c\")", "SHOW TAG KEYS WITH KEY IN (a, \"b c\")")]
    [InlineData("SHOW TAG VALUES WITH KEY <> \"host\"", "SHOW TAG VALUES WITH KEY != host")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT = /re/", "SHOW MEASUREMENTS WITH MEASUREMENT =~ /re/")]
    [InlineData("SHOW MEASUREMENTS WITH MEASUREMENT =~ \"m\"", "SHOW MEASUREMENTS WITH MEASUREMENT = m")]
    [InlineData("CREATE USER jdoe WITH PASSWORD 'it\\'s' WITH ALL PRIVILEGES", "CREATE USER jdoe WITH PASSWORD 'it\\'s' WITH ALL PRIVILEGES")]
    [InlineData("SET PASSWORD FOR \"jdoe\" = 'x'", "SET PASSWORD FOR jdoe = 'x'")]
    [InlineData("GRANT ALL ON db TO u; GRANT ALL PRIVILEGES TO u; REVOKE ALL FROM u; REVOKE WRITE ON db FROM u", "GRANT ALL PRIVILEGES ON db TO u;\nGRANT ALL PRIVILEGES TO u;\nREVOKE ALL PRIVILEGES FROM u;\nREVOKE WRITE ON db FROM u")]
    [InlineData("CREATE DATABASE d WITH DURATION 1h30m SHARD DURATION INF", "CREATE DATABASE d WITH DURATION 1h30m0s SHARD DURATION 0s")]
    [InlineData("CREATE DATABASE d WITH DURATION 1d SHARD DURATION 59s FUTURE LIMIT 6h", "CREATE DATABASE d WITH DURATION 24h0m0s SHARD DURATION 59s FUTURE LIMIT 6h")]
    [InlineData("CREATE DATABASE d WITH DURATION 1500ms SHARD DURATION 5u", "CREATE DATABASE d WITH DURATION 1500ms SHARD DURATION 5u")]
    [InlineData("CREATE DATABASE d WITH DURATION $d", "CREATE DATABASE d WITH DURATION $d")]
    [InlineData("CREATE DATABASE d WITH FUTURE LIMIT INF PAST LIMIT INF", "CREATE DATABASE d WITH FUTURE LIMIT 0s PAST LIMIT 0s")]
    [InlineData("CREATE RETENTION POLICY rp ON db DURATION INF REPLICATION 01 SHARD DURATION 0s DEFAULT FUTURE LIMIT INF", "CREATE RETENTION POLICY rp ON db DURATION 0s REPLICATION 1 DEFAULT FUTURE LIMIT 0s")]
    [InlineData("ALTER RETENTION POLICY default ON db PAST LIMIT 1h DEFAULT SHARD DURATION 0s REPLICATION 2 DURATION 1d", "ALTER RETENTION POLICY \"default\" ON db DURATION 1d REPLICATION 2 SHARD DURATION 0s DEFAULT PAST LIMIT 1h")]
    [InlineData("CREATE CONTINUOUS QUERY cq ON db RESAMPLE EVERY 0s FOR 60m BEGIN SELECT mean(v) INTO x FROM m GROUP BY time(1h) END", "CREATE CONTINUOUS QUERY cq ON db RESAMPLE FOR 1h BEGIN SELECT mean(v) INTO x FROM m GROUP BY time(1h) END")]
    [InlineData("CREATE SUBSCRIPTION s ON db.\"rp\" DESTINATIONS any 'a','b'", "CREATE SUBSCRIPTION s ON db.rp DESTINATIONS ANY 'a', 'b'")]
    [InlineData("KILL QUERY 036 ON \"host:8088\"", "KILL QUERY 36 ON \"host:8088\"")]
    [InlineData("DELETE FROM rp.m WHERE time < 1", "DELETE FROM rp.m WHERE time < 1")]
    // Bind parameters.
    [InlineData("SELECT $fn($\"a b\"), $\"plain\", $1, $select, -$x, a / -$x, $a::$t, a.$b, $f.g FROM $m LIMIT $n", "SELECT $fn($\"a b\"), $plain, $1, $select, -$x, a / -$x, $a::$t, a.$b, $f.g FROM $m LIMIT $n")]
    [InlineData("SELECT mean(v) FROM m GROUP BY time($i) $fill(0) tz($z)", "SELECT mean(v) FROM m GROUP BY time($i) $fill(0) TZ($z)")]
    // Comments are left out.
    [InlineData("SELECT /* a */ v -- b\nFROM m", "SELECT v FROM m")]
    public void A_query_prints_in_one_form_that_prints_as_itself(string query, string expected)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        tree.GetDiagnostics().ShouldBeEmpty();

        string canonical = CanonicalPrinter.Print(tree.GetRoot());

        canonical.ShouldBe(expected);
        SyntaxTree again = SyntaxTree.ParseText(canonical);
        again.GetDiagnostics().ShouldBeEmpty();
        CanonicalPrinter.Print(again.GetRoot()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a / -b")]
    [InlineData("a / +b * c")]
    [InlineData("a % -f(b) & -(c)")]
    public void A_sign_after_a_division_keeps_the_tree(string expression)
    {
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(expression);

        ExpressionSyntax again = SyntaxFactory.ParseExpression(CanonicalPrinter.Print(parsed));

        Shape(again).ShouldBe(Shape(parsed));
    }

    [Fact]
    public void Parentheses_are_added_where_a_tree_made_by_hand_needs_them()
    {
        ExpressionSyntax a = SyntaxFactory.VariableReference("a");
        ExpressionSyntax sum = SyntaxFactory.BinaryExpression(SyntaxKind.AddExpression, a, a);
        ExpressionSyntax product = SyntaxFactory.BinaryExpression(SyntaxKind.MultiplyExpression, sum, a);
        ExpressionSyntax difference = SyntaxFactory.BinaryExpression(SyntaxKind.SubtractExpression, a, sum);
        ExpressionSyntax sign = SyntaxFactory.UnaryExpression(SyntaxKind.UnaryMinusExpression, sum);

        CanonicalPrinter.Print(product).ShouldBe("(a + a) * a");
        CanonicalPrinter.Print(difference).ShouldBe("a - (a + a)");
        CanonicalPrinter.Print(sign).ShouldBe("-1 * (a + a)");
        CanonicalPrinter.Print(sum).ShouldBe("a + a");
    }

    [Fact]
    public void A_clause_or_statement_prints_by_itself()
    {
        var select = (SelectStatementSyntax)SyntaxFactory.ParseStatement("select v from m where a<>1 -- c");

        CanonicalPrinter.Print(select.WhereClause!).ShouldBe("WHERE a != 1");
        CanonicalPrinter.Print(select).ShouldBe("SELECT v FROM m WHERE a != 1");
    }

    [Fact]
    public void A_writer_gets_what_a_string_would_hold()
    {
        using var writer = new StringWriter();

        CanonicalPrinter.WriteTo(SyntaxFactory.ParseExpression("A( b )"), writer);

        writer.ToString().ShouldBe("a(b)");
    }

    [Fact]
    public void A_chain_of_500_000_operators_prints_on_a_small_stack()
    {
        const int Operators = 500_000;
        string text = string.Join(" + ", Enumerable.Repeat("a", Operators + 1));
        var options = new ParseOptions { Limits = new ParseLimits { MaxOperators = Operators } };
        string? printed = null;
        var thread = new Thread(() => printed = CanonicalPrinter.Print(SyntaxFactory.ParseExpression(text, options)), 256 * 1024);
        var watch = Stopwatch.StartNew();

        thread.Start();
        thread.Join();

        printed.ShouldBe(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_tree_that_leans_to_the_right_prints_on_a_small_stack()
    {
        const int Operators = 20_000;
        ExpressionSyntax leaf = SyntaxFactory.VariableReference("a");
        ExpressionSyntax tree = leaf;
        for (int i = 0; i < Operators; i++)
        {
            tree = SyntaxFactory.BinaryExpression(SyntaxKind.AddExpression, leaf, tree);
        }

        string? printed = null;
        var thread = new Thread(() => printed = CanonicalPrinter.Print(tree), 256 * 1024);

        thread.Start();
        thread.Join();

        printed.ShouldNotBeNull().Count(c => c == 'a').ShouldBe(Operators + 1);
    }

    [Fact]
    public void Nothing_is_printed_of_null()
    {
        Should.Throw<ArgumentNullException>(() => CanonicalPrinter.Print(null!));
        Should.Throw<ArgumentNullException>(() => CanonicalPrinter.WriteTo(SyntaxFactory.ParseExpression("a"), null!));
    }

    private static string Shape(SyntaxNode node) => string.Join(" ", node.DescendantNodesAndSelf().Select(n => n.Kind));
}
