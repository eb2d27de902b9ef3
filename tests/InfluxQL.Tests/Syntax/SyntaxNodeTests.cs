using InfluxQL.Text;

namespace InfluxQL.Syntax;

public class SyntaxNodeTests
{
    [Fact]
    public void The_full_text_has_every_character()
    {
        SampleTrees.Query().ToFullString().ShouldBe(SampleTrees.Text);
    }

    [Fact]
    public void The_text_leaves_out_the_trivia_around_the_node_and_keeps_that_within()
    {
        SampleTrees.Query().Statements[0].ToString().ShouldBe("SELECT a, b FROM db..cpu WHERE x > 1");
    }

    [Fact]
    public void A_span_covers_the_text_and_a_full_span_the_trivia_too()
    {
        StatementSyntax statement = SampleTrees.Query().Statements[0];
        statement.Span.ShouldBe(TextSpan.FromBounds(7, 43));
        statement.SpanStart.ShouldBe(7);
        statement.FullSpan.ShouldBe(TextSpan.FromBounds(0, 44));
    }

    [Fact]
    public void Every_node_and_token_stands_where_its_span_says()
    {
        foreach (SyntaxNodeOrToken item in SampleTrees.Query().DescendantNodesAndTokensAndSelf())
        {
            SampleTrees.Text.Substring(item.FullSpan.Start, item.FullSpan.Length).ShouldBe(item.ToFullString());
            SampleTrees.Text.Substring(item.Span.Start, item.Span.Length).ShouldBe(item.ToString());
        }
    }

    [Fact]
    public void Asking_twice_gives_the_same_node()
    {
        QuerySyntax query = SampleTrees.Query();
        query.Statements[0].ShouldBeSameAs(query.Statements[0]);
        var select = (SelectStatementSyntax)query.Statements[0];
        select.WhereClause.ShouldBeSameAs(select.WhereClause);
        select.FromClause.Sources[0].ShouldBeSameAs(select.FromClause.Sources[0]);
    }

    [Fact]
    public void Two_threads_that_ask_at_once_get_the_same_node()
    {
        for (int round = 0; round < 200; round++)
        {
            QuerySyntax query = SampleTrees.Query();
            using var start = new Barrier(2);
            var found = new SyntaxNode[2];
            void Ask(int i)
            {
                start.SignalAndWait();
                found[i] = ((SelectStatementSyntax)query.Statements[0]).Fields[1].Expression;
            }

            var other = new Thread(() => Ask(1));
            other.Start();
            Ask(0);
            other.Join();
            found[0].ShouldBeSameAs(found[1]);
        }
    }

    [Fact]
    public void The_parent_of_a_list_element_is_the_node_that_has_the_list()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.Fields[1].Parent.ShouldBeSameAs(select);
        select.Fields.GetSeparator(0).Parent.ShouldBeSameAs(select);
        select.FromClause.Sources[0].Parent.ShouldBeSameAs(select.FromClause);
    }

    [Fact]
    public void All_nodes_share_the_tree_of_their_root()
    {
        QuerySyntax query = SampleTrees.Query();
        SyntaxTree tree = query.DescendantNodes().Last().SyntaxTree;
        query.SyntaxTree.ShouldBeSameAs(tree);
        tree.GetRoot().ShouldBeSameAs(query);
        query.DescendantNodes().ShouldAllBe(node => node.SyntaxTree == tree);
    }

    [Fact]
    public void A_node_of_missing_tokens_is_missing()
    {
        SyntaxFactory.IdentifierName(SyntaxFactory.MissingToken(SyntaxKind.IdentifierToken)).IsMissing.ShouldBeTrue();
    }

    [Fact]
    public void A_node_with_one_token_that_is_there_is_not_missing()
    {
        FromClauseSyntax clause = SyntaxFactory.FromClause(SyntaxFactory.SingletonSeparatedList<SourceSyntax>(
            SyntaxFactory.MeasurementSource(SyntaxFactory.SingletonSeparatedList<NameSyntax>(
                SyntaxFactory.IdentifierName(SyntaxFactory.MissingToken(SyntaxKind.IdentifierToken))))));
        clause.ContainsMissing.ShouldBeTrue();
        clause.IsMissing.ShouldBeFalse();
        clause.Sources[0].IsMissing.ShouldBeTrue();
    }

    [Fact]
    public void A_node_that_may_be_empty_is_not_missing()
    {
        SyntaxFactory.EmptyName().IsMissing.ShouldBeFalse();
    }

    [Fact]
    public void Trivia_around_a_node_is_that_of_its_first_and_last_token()
    {
        StatementSyntax statement = SampleTrees.Query().Statements[0];
        statement.HasLeadingTrivia.ShouldBeTrue();
        statement.GetLeadingTrivia().ToFullString().ShouldBe("-- all\n");
        statement.GetTrailingTrivia().ToFullString().ShouldBe(" ");
    }

    [Fact]
    public void Trees_of_the_same_text_are_equivalent()
    {
        SampleTrees.Query().IsEquivalentTo(SampleTrees.Query()).ShouldBeTrue();
    }

    [Fact]
    public void Trees_that_differ_in_trivia_alone_are_not_equivalent_by_the_node()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.IsEquivalentTo(select.WithoutLeadingTrivia()).ShouldBeFalse();
    }

    [Fact]
    public void Text_is_written_with_trivia()
    {
        var writer = new StringWriter();
        SampleTrees.Query().WriteTo(writer);
        writer.ToString().ShouldBe(SampleTrees.Text);
        SampleTrees.Query().GetText().ToString().ShouldBe(SampleTrees.Text);
    }
}
