using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

/// <summary>Texts and positions of the reference that no corpus row shows.</summary>
public sealed class ReferenceErrorTextTests
{
    [Theory]
    // What was found: text, or name where there is none.
    [InlineData("SELECT v FROM m WHERE a = '", "found BADSTRING, expected identifier, string, number, bool at line 1, char 26")]
    [InlineData("SELECT v FROM m LIMIT ''", "found STRING, expected integer at line 1, char 22")]
    [InlineData("SELECT v x", "found x, expected FROM at line 1, char 10")]
    [InlineData("SELECT v \"\"", "found IDENT, expected FROM at line 1, char 10")]
    [InlineData("SELECT v <> FROM", "found FROM, expected identifier, string, number, bool at line 1, char 13")]
    [InlineData("SELECT v FROM m limit", "found EOF, expected integer at line 1, char 23")]
    [InlineData("SELECT 1. 2.", "found 2, expected FROM at line 1, char 11")]
    // Mistakes inside tokens.
    [InlineData("SELECT v FROM m WHERE a = 'a\\qb'", "found \\q, expected identifier, string, number, bool at line 1, char 30")]
    [InlineData("SELECT \"abc FROM m", "found abc FROM m, expected identifier, string, number, bool at line 1, char 7")]
    [InlineData("SELECT v FROM m WHERE a =~ /abc", "bad regex:  at line 1, char 27")]
    [InlineData("SELECT v /* abc", "found ILLEGAL, expected FROM at line 1, char 10")]
    [InlineData("SELECT /* abc", "bad regex:  at line 1, char 7")]
    [InlineData("SELECT v FROM m /* abc", "found  , expected regex at line 1, char 16")]
    [InlineData("SELECT $ FROM m", "empty bound parameter")]
    [InlineData("SELECT v FROM $", "found $, expected identifier at line 1, char 15")]
    // Lines and characters.
    [InlineData("SELECT v\r\nFROM m\rLIMIT x", "found x, expected integer at line 3, char 7")]
    [InlineData("SELECT '\U0001F600' x", "found x, expected FROM at line 1, char 12")]
    [InlineData("SELECT v FROM m LIMIT\n'x'", "found x, expected integer at line 1, char 22")]
    [InlineData("'x'", "found x, expected SELECT, DELETE, SHOW, CREATE, DROP, EXPLAIN, GRANT, REVOKE, ALTER, SET, KILL at line 1, char 1")]
    [InlineData("SELECT \n", "found EOF, expected identifier, string, number, bool at line 2, char 2")]
    [InlineData("SELECT f(", "found EOF, expected identifier, string, number, bool at line 1, char 11")]
    [InlineData("SELECT \"a\", ", "found EOF, expected identifier, string, number, bool at line 1, char 14")]
    [InlineData("SELECT v FROM m WHERE a =~", "found EOF, expected regex at line 1, char 28")]
    [InlineData("SELECT v FROM m WHERE a =", "found EOF, expected identifier, string, number, bool at line 1, char 26")]
    [InlineData("SHOW TAG KEYS WITH KEY IN (\"a\",", "found EOF, expected identifier at line 1, char 32")]
    // White space that is a token.
    [InlineData("CREATE SUBSCRIPTION s ON db .rp DESTINATIONS ALL 'h'", "found  , expected . at line 1, char 28")]
    [InlineData("SELECT v:: float FROM m", "found  , expected float, integer, string, boolean, field, tag at line 1, char 11")]
    [InlineData("SELECT DISTINCT(v) FROM m; SELECT DISTINCT (v) FROM m", "found (, expected identifier at line 1, char 44")]
    // Words that begin a clause.
    [InlineData("SELECT v FROM m GROUP BY a fill", "fill must be a function call")]
    [InlineData("SELECT v FROM m tz ('UTC')", "tz must be a function call")]
    // The first mistake that the reference meets, not the first one in the text.
    [InlineData("SELECT a = 1y FROM m", "invalid duration")]
    [InlineData("SELECT v FROM m GROUP BY a fill(1, 2) x", "fill requires an argument, e.g.: 0, null, none, previous, linear")]
    [InlineData("SELECT v FROM a.b.c.d x", "too many segments in \"a\".\"b\".\"c\".d at line 1, char 1")]
    [InlineData("CREATE CONTINUOUS QUERY c ON d BEGIN SELECT mean(v) FROM m", "found FROM, expected INTO at line 1, char 53")]
    [InlineData("CREATE CONTINUOUS QUERY c ON d BEGIN SELECT mean(v) x", "found x, expected INTO at line 1, char 53")]
    public void A_query_is_refused_in_the_words_of_the_reference(string query, string expected)
    {
        SyntaxTree.ParseText(query).GetReferenceError().ShouldBe(expected);
    }

    [Fact]
    public void A_valid_query_has_no_error()
    {
        SyntaxTree.ParseText("SELECT v FROM m").GetReferenceError().ShouldBeNull();
    }

    [Fact]
    public void A_limit_of_ours_has_no_text_of_the_reference()
    {
        SyntaxTree.ParseText(new string('(', 100_000)).GetReferenceError().ShouldBeNull();
    }
}
