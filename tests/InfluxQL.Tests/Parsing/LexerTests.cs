using Antlr4.Runtime;
using InfluxQL.Parsing.Oracle;

namespace InfluxQL.Parsing;

public class LexerTests
{
    public static TheoryData<string> Texts => new()
    {
        "",
        ";",
        "SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m) fill(0) tz('UTC')",
        "SELECT a./2, a.::float, a..b, a. b, *::tag, * * 2, f (a), \"f\"(a), -1.5, .5, 1., 1_000, 1e5, 5µ FROM m",
        "SELECT /a/, b / 2 / 3, f(/x\\/y/, /z/) FROM /m/, db.rp./re/, a../b/ WHERE h =~ /x/ AND i !~ /y/",
        "SELECT v FROM (SELECT v FROM a WHERE b = 1), c./d/ GROUP BY host, fill(0) fill(1)",
        "SELECT fill, tz FROM fill, tz WHERE fill = tz GROUP BY fill FILL(0) ORDER BY time DESC TZ('UTC')",
        "SELECT v FROM m \"fill\"(null) \"tz\"('UTC')",
        "SHOW MEASUREMENTS ON *.* WITH MEASUREMENT = /re/ WHERE a = 'b'",
        "SHOW MEASUREMENTS WITH MEASUREMENT =~ db.rp./re/",
        "SELECT $f($a), $b::$c FROM $d.$e WHERE $g GROUP BY $h $i(0) LIMIT $j $k('UTC')",
        "select * from \"a b\".'c' -- comment\n, /* another */ d /* x */ .e/**/.f",
        "a . b :: c ::d e:: f\r\ng\rh\ti",
        "SELECT a <> b != c <= d >= e < f > g =~ /h/ = i",
        "KILL QUERY 36 ON \"host:8088\"; GRANT ALL ON fill TO tz; SELECT DISTINCT fill FROM m",
        "SELECT a FROM b WHERE (c AND (d OR (e))) fill(1)",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_lexer_reads_a_text_as_its_grammar_does(string text) => ShouldReadAlike(text);

    [CorpusFact]
    public void The_lexer_reads_every_corpus_query_without_bad_tokens_as_its_grammar_does()
    {
        string[] queries = Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).ToArray();
        int compared = 0;
        foreach (string query in queries)
        {
            compared += ShouldReadAlike(query) ? 1 : 0;
        }

        compared.ShouldBeGreaterThan(queries.Length / 2);
    }

    // Where one of them meets text that is no token, the two may cut it up in their own ways.
    private static bool ShouldReadAlike(string text)
    {
        var tokens = new TokenBuffer();
        var lexer = new Lexer(tokens);
        lexer.Read(text, int.MaxValue, int.MaxValue - 1).ShouldBe(ExceededLimit.None);
        var ours = new List<string>();
        bool bad = lexer.Errors.Count > 0;
        for (int i = 0; i < tokens.Count - 1; i++)
        {
            LexedToken token = tokens.Items[i];
            bad |= token.Type == InfluxQLLexer.ILLEGAL;
            ours.Add(Describe(token.Type, text.Substring(token.Start, token.End - token.Start)));
        }

        if (bad)
        {
            return false;
        }

        var oracle = new InfluxQLLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        var expected = new List<string>();
        for (IToken token = oracle.NextToken(); token.Type != TokenConstants.EOF; token = oracle.NextToken())
        {
            if (token.Channel == Antlr4.Runtime.Lexer.DefaultTokenChannel)
            {
                expected.Add(Describe(token.Type, token.Text));
            }
        }

        ours.ShouldBe(expected, text);
        return true;
    }

    private static string Describe(int type, string text) => $"{GrammarTables.TokenNames[type]} {text}";
}
