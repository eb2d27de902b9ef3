using InfluxQL.TestSupport;

namespace InfluxQL.Syntax;

public class NormalizeWhitespaceTests
{
    [Theory]
    [InlineData("select   mean( v ),max(a)\tfrom m", "select mean(v), max(a) from m")]
    [InlineData("SELECT mean( v )AS m,/re/FROM db. rp", "SELECT mean(v) AS m, /re/ FROM db.rp")]
    [InlineData("SELECT  a. b::float , *::tag FROM db. rp. m,/x/ ,rp./y/,( SELECT v FROM m )", "SELECT a.b::float, *::tag FROM db.rp.m, /x/, rp./y/, (SELECT v FROM m)")]
    [InlineData("SELECT a+b*-c , - 5,5 - -3,-(a)FROM m", "SELECT a + b * -c, -5, 5 - -3, -(a) FROM m")]
    [InlineData("SELECT v\nFROM m\n\n;SHOW  DATABASES ;", "SELECT v FROM m;\nSHOW DATABASES;")]
    [InlineData(";;SELECT v FROM m", ";;\nSELECT v FROM m")]
    [InlineData("SELECT v INTO a  :  MEASUREMENT FROM m", "SELECT v INTO a :MEASUREMENT FROM m")]
    [InlineData("SELECT v INTO db..:MEASUREMENT FROM m GROUP BY time( 1m )fill( 0 )tz( 'UTC' )", "SELECT v INTO db..:MEASUREMENT FROM m GROUP BY time(1m) fill(0) tz('UTC')")]
    [InlineData("SHOW TAG KEYS WITH KEY IN( a,b )", "SHOW TAG KEYS WITH KEY IN (a, b)")]
    [InlineData("SELECT v FROM m-- c\nWHERE a=1/* d */", "SELECT v FROM m -- c\nWHERE a = 1 /* d */")]
    [InlineData("-- a\n\n/* b */SELECT v FROM m; -- c\n-- d\n\nSHOW DATABASES\n-- e", "-- a\n/* b */ SELECT v FROM m; -- c\n-- d\nSHOW DATABASES\n-- e\n")]
    [InlineData("SELECT f(/* a */v/* b */,c) FROM m", "SELECT f(/* a */ v /* b */, c) FROM m")]
    [InlineData("SELECT a/* x */./* y */b, - -- z\n c FROM m", "SELECT a/* x */./* y */b, - -- z\nc FROM m")]
    [InlineData("SELECT DISTINCT\tv, distinct( v ) FROM m", "SELECT DISTINCT v, distinct(v) FROM m")]
    [InlineData("SELECT a./2 FROM m", "SELECT a./ 2 FROM m")]
    [InlineData("  ", "")]
    public void White_space_becomes_what_a_person_would_write(string text, string expected)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);

        tree.GetDiagnostics().ShouldBeEmpty();

        SyntaxNode normalized = tree.GetRoot().NormalizeWhitespace();

        normalized.ToFullString().ShouldBe(expected);
        normalized.NormalizeWhitespace().ShouldBeSameAs(normalized);
        SyntaxFactory.AreEquivalent(SyntaxTree.ParseText(expected).GetRoot(), normalized).ShouldBeTrue();
    }

    [CorpusFact]
    public void Every_corpus_query_keeps_its_tree_and_comments()
    {
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true))
        {
            SyntaxTree tree = SyntaxTree.ParseText(row.Query);

            string text = tree.GetRoot().NormalizeWhitespace().ToFullString();

            SyntaxTree again = SyntaxTree.ParseText(text);
            again.GetDiagnostics().ShouldBeEmpty(row.ToString());
            SyntaxFactory.AreEquivalent(tree, again).ShouldBeTrue(row + " " + text);
            again.GetRoot().NormalizeWhitespace().ShouldBeSameAs(again.GetRoot(), row + " " + text);
            Comments(again).ShouldBe(Comments(tree));
        }
    }

    [CorpusFact]
    public void A_damaged_query_keeps_all_its_text_but_white_space()
    {
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == false))
        {
            string text = SyntaxTree.ParseText(row.Query).GetRoot().NormalizeWhitespace().ToFullString();

            Dense(text).ShouldBe(Dense(row.Query));
        }
    }

    [Fact]
    public void A_node_of_the_factory_gets_its_spaces()
    {
        ExpressionSyntax call = SyntaxFactory.CallExpression("mean", SyntaxFactory.VariableReference("a", "b"));
        ExpressionSyntax sum = SyntaxFactory.BinaryExpression(SyntaxKind.AddExpression, call, SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(1)));

        sum.ToFullString().ShouldBe("mean(a.b)+1");
        sum.NormalizeWhitespace().ToFullString().ShouldBe("mean(a.b) + 1");
    }

    [Fact]
    public void Lines_end_as_the_caller_wants()
    {
        QuerySyntax query = SyntaxFactory.ParseQuery("SHOW USERS;SHOW SHARDS");

        query.NormalizeWhitespace("\r\n").ToFullString().ShouldBe("SHOW USERS;\r\nSHOW SHARDS");
        Should.Throw<ArgumentException>(() => query.NormalizeWhitespace("x"));
        Should.Throw<ArgumentNullException>(() => ((QuerySyntax)null!).NormalizeWhitespace());
    }

    [Fact]
    public void Annotations_stay()
    {
        var annotation = new SyntaxAnnotation("here");
        ExpressionSyntax expression = SyntaxFactory.ParseExpression("f( a )").WithAdditionalAnnotations(annotation);

        expression.NormalizeWhitespace().HasAnnotation(annotation).ShouldBeTrue();
    }

    private static IEnumerable<string> Comments(SyntaxTree tree) =>
        tree.GetRoot().DescendantTrivia()
            .Where(trivia => trivia.Kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => trivia.ToString());

    private static string Dense(string text) => string.Concat(text.Where(c => c is not (' ' or '\t' or '\r' or '\n')));
}
