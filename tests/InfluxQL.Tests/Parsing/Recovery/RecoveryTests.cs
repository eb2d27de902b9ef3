using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing.Recovery;

public class RecoveryTests
{
    /// <summary>Text; the ID of each mistake with what it marks; the tokens of the tree (see <see cref="RoundTrip.Outline"/>).</summary>
    public static TheoryData<string, string, string> Texts() => new()
    {
        { "SELEC v FROM cpu; SHOW DATABASES", "IQL0008 SELEC", "‹SelectKeyword› ~SELEC~ v FROM cpu ; SHOW DATABASES" },
        { "SELECT v FORM cpu WHERE a = 1", "IQL0008 FORM", "SELECT v ‹FromKeyword› ~FORM~ cpu WHERE a = 1" },
        { "SELECT mean(v FROM cpu", "IQL0015 (", "SELECT mean ( v ‹CloseParenToken› FROM cpu" },
        { "SELECT a, FROM cpu", "IQL0017 ,", "SELECT a , ‹IdentifierToken› FROM cpu" },
        { "SELECT v FROM cpu WHERE host = AND x = 1", "IQL0010 AND", "SELECT v FROM cpu WHERE host = ‹IdentifierToken› AND x = 1" },
        { "SELECT v FROM cpu GROUP time(1m)", "IQL0011 time", "SELECT v FROM cpu GROUP ‹ByKeyword› time ( 1m )" },
        { "SELECT v FROM cpu LIMIT ten", "IQL0029 ten", "SELECT v FROM cpu LIMIT ‹IntegerLiteralToken› ~ten~" },
        { "SELECT v FROM cpu LIMIT 10 WHERE x = 1", "IQL0020 WHERE x = 1", "SELECT v FROM cpu LIMIT 10 ~WHERE~ ~x~ ~=~ ~1~" },
        { "SELEC v FROM cpu; SHOW DATABSES", "IQL0008 SELEC | IQL0008 DATABSES", "‹SelectKeyword› ~SELEC~ v FROM cpu ; SHOW ‹DatabasesKeyword› ~DATABSES~" },
        { "SELECT 'abc FROM cpu", "IQL0002 'abc FROM cpu", "SELECT 'abc FROM cpu ‹FromKeyword› ‹IdentifierToken›" },
        { "SELECT \"abc FROM cpu; SHOW DATABASES", "IQL0003 \"abc FROM cpu", "SELECT \"abc FROM cpu ‹FromKeyword› ‹IdentifierToken› ; SHOW DATABASES" },
        { "SELECT v FROM cpu WHERE a =~ /abc", "IQL0004 /abc", "SELECT v FROM cpu WHERE a =~ /abc" },
        { "SELECT v /* FROM cpu", "IQL0005 /* FROM cpu", "SELECT v ‹FromKeyword› ‹IdentifierToken›" },
        { "SELECT", "IQL0010", "SELECT ‹IdentifierToken› ‹FromKeyword› ‹IdentifierToken›" },
        { "SHOW", "IQL0022", "SHOW" },
        { ";", "", ";" },
        { "SHOW TAG", "IQL0022", "SHOW TAG" },
        { "SELECT key FROM cpu", "IQL0009 key", "SELECT key FROM cpu" },
        { "SELECT v FROM cpu WHERE a == 1 && b == 2 || c = 3", "IQL0040 == | IQL0041 && | IQL0040 == | IQL0041 ||", "SELECT v FROM cpu WHERE a ‹EqualsToken› ~=~ ~=~ 1 ‹AndKeyword› ~&~ ~&~ b ‹EqualsToken› ~=~ ~=~ 2 ‹OrKeyword› ~|~ ~|~ c = 3" },
        { "SELECT v FROM cpu WHERE !a", "IQL0042 !", "SELECT v FROM cpu WHERE ~!~ a" },
        { "SELECT v FROM cpu WHERE NOT a = 1", "IQL0042 NOT", "SELECT v FROM cpu WHERE ~NOT~ a = 1" },
        { "SELECT v FROM cpu WHERE a NOT IN ('x', 'y') AND b = 1", "IQL0043 NOT IN ('x', 'y')", "SELECT v FROM cpu WHERE a ~NOT~ ~IN~ ~(~ ~'x'~ ~,~ ~'y'~ ~)~ AND b = 1" },
        { "SELECT v FROM cpu WHERE a IN ('x', 'y') AND b = 1", "IQL0043 IN ('x', 'y')", "SELECT v FROM cpu WHERE a ~IN~ ~(~ ~'x'~ ~,~ ~'y'~ ~)~ AND b = 1" },
        { "SELECT v FROM cpu WHERE a LIKE '%x' AND b = 1", "IQL0044 LIKE '%x'", "SELECT v FROM cpu WHERE a ~LIKE~ ~'%x'~ AND b = 1" },
        { "SELECT v FROM cpu WHERE a BETWEEN 1 AND 5 AND b = 1", "IQL0045 BETWEEN 1 AND 5", "SELECT v FROM cpu WHERE a ~BETWEEN~ ~1~ ~AND~ ~5~ AND b = 1" },
        { "SELECT v FROM cpu WHERE a IS NOT NULL AND b = 1", "IQL0046 IS NOT NULL", "SELECT v FROM cpu WHERE a ~IS~ ~NOT~ ~NULL~ AND b = 1" },
        { "SELECT v FROM cpu WHERE a IS NULL", "IQL0046 IS NULL", "SELECT v FROM cpu WHERE a ~IS~ ~NULL~" },
        { "SELECT v FROM cpu LIMIT 10, 20", "IQL0047 , 20", "SELECT v FROM cpu LIMIT 10 ~,~ ~20~" },
        { "SELECT TOP 10 v FROM cpu", "IQL0048 TOP 10", "SELECT ~TOP~ ~10~ v FROM cpu" },
        { "SELECT v FROM a JOIN b ON a.x = b.x WHERE c = 1", "IQL0049 JOIN b ON a.x = b.x", "SELECT v FROM a ~JOIN~ ~b~ ~ON~ ~a~ ~.~ ~x~ ~=~ ~b~ ~.~ ~x~ WHERE c = 1" },
        { "SELECT v FROM cpu GROUP BY host HAVING mean(v) > 1 LIMIT 5", "IQL0050 HAVING mean(v) > 1", "SELECT v FROM cpu GROUP BY host ~HAVING~ ~mean~ ~(~ ~v~ ~)~ ~>~ ~1~ LIMIT 5" },
        { "SELECT v FROM (SELECT v FROM cpu) AS t WHERE a = 1", "IQL0051 AS t", "SELECT v FROM ( SELECT v FROM cpu ) ~AS~ ~t~ WHERE a = 1" },
        { "SELECT v FROM (SELECT v FROM cpu) t", "IQL0051 t", "SELECT v FROM ( SELECT v FROM cpu ) ~t~" },
        { "SELECT v FROM 'cpu' WHERE a = 1", "IQL0027 'cpu'", "SELECT v FROM ‹IdentifierToken› ~'cpu'~ WHERE a = 1" },
        { "CREATE USER bob WITH PASSWORD \"x\"", "IQL0028 \"x\"", "CREATE USER bob WITH PASSWORD ‹StringLiteralToken› ~\"x\"~" },
        { "SELECT v FROM cpu WHERE host = /web.*/ AND a = 1", "IQL0052 /web.*/", "SELECT v FROM cpu WHERE host = ‹IdentifierToken› ~/~ ~web~ ~.~ ~*~ ~/~ AND a = 1" },
        { "SELECT v FROM cpu WHERE a = 1 WHERE b = 2 LIMIT 3", "IQL0021 WHERE b = 2", "SELECT v FROM cpu WHERE a = 1 ~WHERE~ ~b~ ~=~ ~2~ LIMIT 3" },
        { "SELECT v FROM cpu WHERE a = 1 b = 2", "IQL0013 b", "SELECT v FROM cpu WHERE a = 1 ‹AndKeyword› b = 2" },
        { "SELECT a b FROM cpu", "IQL0012 b", "SELECT a ‹CommaToken› b FROM cpu" },
        { "SELECT v FROM cpu)", "IQL0016 )", "SELECT v FROM cpu ~)~" },
        { "SELECT mean (v) FROM cpu", "IQL0026 (", "SELECT mean ‹OpenParenToken› ~(~ v ) FROM cpu" },
        { "SELECT mean(v) FROM cpu GROUP BY time(1m) fill (0)", "IQL0026 (", "SELECT mean ( v ) FROM cpu GROUP BY time ( 1m ) fill ‹OpenParenToken› ~(~ 0 )" },
        { "SELECT v :: float FROM cpu", "IQL0025 ::", "SELECT v ‹ColonColonToken› ~::~ float FROM cpu" },
        { "SELECT v FROM cpu SELECT w FROM mem", "IQL0014 SELECT", "SELECT v FROM cpu ‹SemicolonToken› SELECT w FROM mem" },
        { "foo bar baz; SHOW DATABASES", "IQL0023 foo", "foo ~bar~ ~baz~ ; SHOW DATABASES" },
        { "INSERT INTO cpu VALUES (1)", "IQL0056 INSERT", "INSERT ~INTO~ ~cpu~ ~VALUES~ ~(~ ~1~ ~)~" },
        { "DROP x; SHOW DATABASES", "IQL0022 x", "DROP ~x~ ; SHOW DATABASES" },
        { "SELECT DISTNCT v FROM cpu", "IQL0008 DISTNCT", "SELECT ‹DistinctKeyword› ~DISTNCT~ v FROM cpu" },
        { "SELECT v FROM SELECT w FROM cpu", "IQL0010 SELECT", "SELECT v FROM ‹IdentifierToken› ‹SemicolonToken› SELECT w FROM cpu" },
        { "SELECT v FROM", "IQL0010", "SELECT v FROM ‹IdentifierToken›" },
        { "SELECT FROM cpu", "IQL0010 FROM", "SELECT ‹IdentifierToken› FROM cpu" },
        { "v FROM cpu WHERE a = 1", "IQL0011 v", "‹SelectKeyword› v FROM cpu WHERE a = 1" },
        { "SELECT v FROM cpu WHERE", "IQL0010", "SELECT v FROM cpu WHERE ‹IdentifierToken›" },
        { "SELECT v FROM cpu WHERE (a = 1 AND b = 2 GROUP BY time(1m)", "IQL0015 (", "SELECT v FROM cpu WHERE ( a = 1 AND b = 2 ‹CloseParenToken› GROUP BY time ( 1m )" },
        { "SELECT v cpu FROM WHERE a = 1", "IQL0019 cpu FROM", "SELECT v ‹FromKeyword› cpu ~FROM~ WHERE a = 1" },
        { "SELECT v FROM FROM cpu WHERE a = 1", "IQL0018 FROM", "SELECT v FROM ~FROM~ cpu WHERE a = 1" },
        { "CREATE DATABASE", "IQL0010", "CREATE DATABASE ‹IdentifierToken›" },
        { "CREATE RETENTION POLICY a ON b REPLICATION 1 DURATION 1d", "IQL0011 REPLICATION | IQL0011 DURATION", "CREATE RETENTION POLICY a ON b ‹DurationKeyword› ‹DurationLiteralToken› REPLICATION 1 ‹ShardKeyword› DURATION 1d" },
        { "SHOW TAG VALUES FROM cpu", "IQL0011", "SHOW TAG VALUES FROM cpu ‹WithKeyword› ‹KeyKeyword› ‹EqualsToken› ‹IdentifierToken›" },
        { "GRANT SELECT ON db TO u", "IQL0022 SELECT", "GRANT ~SELECT~ ~ON~ ~db~ ~TO~ ~u~" },
        { "SELECT v FROM cpu WHERE a = 1 ORDER BY time DESC GROUP BY host", "IQL0020 GROUP BY host", "SELECT v FROM cpu WHERE a = 1 ORDER BY time DESC ~GROUP~ ~BY~ ~host~" },
        { "SELECT # FROM cpu", "IQL0024 #", "SELECT ‹IdentifierToken› ~#~ FROM cpu" },
        { "SELECT v FROM cpu WHERE $ = 1", "IQL0007 $", "SELECT v FROM cpu WHERE $ = 1" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_mistake_is_reported_once_and_the_rest_is_read(string text, string diagnostics, string outline)
    {
        SyntaxTree tree = text.ShouldRoundTrip();
        string.Join(" | ", tree.GetDiagnostics().Select(diagnostic => $"{diagnostic.Id} {text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}".TrimEnd())).ShouldBe(diagnostics);
        tree.Outline().ShouldBe(outline);
    }

    [Fact]
    public void A_statement_after_a_broken_one_is_intact()
    {
        QuerySyntax query = "SELEC v FROM cpu; SHOW DATABASES".ShouldRoundTrip().GetQuery();
        query.Statements.Count.ShouldBe(2);
        query.Statements[0].ShouldBeOfType<SelectStatementSyntax>();
        SyntaxFactory.AreEquivalent(query.Statements[1], SyntaxTree.ParseText("SHOW DATABASES").GetQuery().Statements[0]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("SELECT v FORM cpu WHERE a = 1")]
    [InlineData("SELECT FROM cpu WHERE a = 1")]
    [InlineData("SELECT mean(v FROM cpu WHERE a = 1")]
    [InlineData("SELECT v FROM WHERE a = 1")]
    [InlineData("SELECT v, FROM cpu WHERE a = 1 LIMIT ten")]
    [InlineData("SELECT v FROM cpu cpu JOIN mem ON x WHERE a = 1")]
    public void A_clause_after_a_broken_one_is_intact(string text)
    {
        var select = (SelectStatementSyntax)text.ShouldRoundTrip().GetQuery().Statements[0];
        var intact = (SelectStatementSyntax)SyntaxTree.ParseText("SELECT v FROM cpu WHERE a = 1").GetQuery().Statements[0];
        SyntaxFactory.AreEquivalent(select.WhereClause!, intact.WhereClause!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("SHOW")]
    [InlineData("SHOW TAG")]
    [InlineData("DROP x")]
    [InlineData("USE telegraf")]
    public void A_statement_that_is_not_known_is_incomplete(string text)
    {
        text.ShouldRoundTrip().GetQuery().Statements[0].ShouldBeOfType<IncompleteStatementSyntax>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData(" ; ;")]
    public void Nothing_is_no_mistake(string text)
    {
        text.ShouldRoundTrip().GetDiagnostics().ShouldBeEmpty();
    }

    [Fact]
    public void A_misplaced_clause_is_told_where_it_belongs()
    {
        "SELECT v FROM cpu LIMIT 10 WHERE x = 1".ShouldRoundTrip().GetDiagnostics()[0].Message
            .ShouldBe("WHERE must stand before LIMIT. Move the whole clause there.");
    }

    [Fact]
    public void A_hundred_broken_statements_are_reported_and_then_the_search_stops()
    {
        SyntaxTree tree = string.Concat(Enumerable.Repeat("SHOW DATABSES; ", 200)).ShouldRoundTrip();
        tree.GetDiagnostics().Count.ShouldBe(101);
        tree.GetDiagnostics()[100].Id.ShouldBe(DiagnosticDescriptors.TooManyMistakes.Id);
    }

    [Fact]
    public void A_hundred_broken_tokens_are_reported_and_then_the_search_stops()
    {
        SyntaxTree tree = string.Concat(Enumerable.Repeat("SHOW STATS FOR '\\x';", 200)).ShouldRoundTrip();
        tree.GetDiagnostics().Count.ShouldBe(101);
        tree.GetDiagnostics()[100].Id.ShouldBe(DiagnosticDescriptors.TooManyMistakes.Id);
    }
}
