namespace InfluxQL.Syntax;

public class SyntaxRewriterTests
{
    [Fact]
    public void A_rewriter_that_changes_nothing_gives_the_same_instance()
    {
        QuerySyntax query = SampleTrees.Query();
        new Identity().Visit(query).ShouldBeSameAs(query);
    }

    [Fact]
    public void What_a_visit_gives_stands_in_the_new_tree_and_the_rest_is_shared()
    {
        QuerySyntax query = SampleTrees.Query();
        var rewritten = (QuerySyntax)new Rename("a", "renamed").Visit(query)!;
        rewritten.ToFullString().ShouldBe(SampleTrees.Text.Replace("a,", "renamed,", StringComparison.Ordinal));
        rewritten.Statements[1].Green.ShouldBeSameAs(query.Statements[1].Green);
        query.ToFullString().ShouldBe(SampleTrees.Text);
    }

    [Fact]
    public void Trivia_can_be_taken_out_everywhere()
    {
        new WithoutTrivia().Visit(SampleTrees.Query())!.ToFullString().ShouldBe("SELECTa,bFROMdb..cpuWHEREx>1;SHOWDATABASES");
    }

    [Theory]
    [InlineData("a", "SELECT b FROM")]
    [InlineData("b", "SELECT aFROM")]
    public void An_element_of_a_list_goes_with_its_separator(string field, string start)
    {
        SelectStatementSyntax select = SampleTrees.Select();
        new WithoutField(field).Visit(select)!.ToString().ShouldStartWith(start);
    }

    [Fact]
    public void What_is_optional_can_be_taken_out()
    {
        new WithoutWhere().Visit(SampleTrees.Select())!.ToString().ShouldBe("SELECT a, b FROM db..cpu");
    }

    [Fact]
    public void A_list_refuses_what_it_cannot_hold()
    {
        Should.Throw<InvalidOperationException>(() => new WrongStatement().Visit(SampleTrees.Query()));
    }

    [Fact]
    public void Tokens_are_rewritten_in_lists_of_tokens_too()
    {
        IncompleteStatementSyntax statement = SyntaxFactory.IncompleteStatement(SyntaxFactory.TokenList(
            SampleTrees.Spaced(SyntaxKind.ShowKeyword), SampleTrees.Spaced(SyntaxKind.TagKeyword)));
        new WithoutTrivia().Visit(statement)!.ToFullString().ShouldBe("SHOWTAG");
        new Identity().Visit(statement).ShouldBeSameAs(statement);
    }

    private sealed class Identity : SyntaxRewriter
    {
    }

    private sealed class Rename(string from, string to) : SyntaxRewriter
    {
        public override SyntaxToken VisitToken(SyntaxToken token) =>
            token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == from
                ? SyntaxFactory.Identifier(to).WithTriviaFrom(token)
                : base.VisitToken(token);
    }

    private sealed class WithoutTrivia : SyntaxRewriter
    {
        public override SyntaxTrivia VisitTrivia(SyntaxTrivia trivia) => default;
    }

    private sealed class WithoutField(string name) : SyntaxRewriter
    {
        public override SyntaxNode? VisitField(FieldSyntax node) => node.ToString() == name ? null : base.VisitField(node);
    }

    private sealed class WithoutWhere : SyntaxRewriter
    {
        public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node) => null;
    }

    private sealed class WrongStatement : SyntaxRewriter
    {
        public override SyntaxNode? VisitShowDatabasesStatement(ShowDatabasesStatementSyntax node) => SyntaxFactory.EmptyName();
    }
}
