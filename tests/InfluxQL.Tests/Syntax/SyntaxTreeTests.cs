using InfluxQL.Text;

namespace InfluxQL.Syntax;

public class SyntaxTreeTests
{
    [Fact]
    public void A_tree_of_nodes_has_the_text_that_they_give()
    {
        SyntaxTree tree = SyntaxTree.Create(SampleTrees.Query());
        tree.Text.ToString().ShouldBe(SampleTrees.Text);
        tree.ToString().ShouldBe(SampleTrees.Text);
        tree.Length.ShouldBe(SampleTrees.Text.Length);
        tree.GetDiagnostics().ShouldBeEmpty();
        tree.GetQuery().ShouldBeSameAs(tree.GetRoot());
        tree.GetRoot().SyntaxTree.ShouldBeSameAs(tree);
    }

    [Fact]
    public void A_tree_of_a_node_within_another_tree_has_a_root_of_its_own()
    {
        QuerySyntax query = SampleTrees.Query();
        SyntaxNode root = SyntaxTree.Create(query.Statements[1]).GetRoot();
        root.Parent.ShouldBeNull();
        root.FullSpan.Start.ShouldBe(0);
        query.Statements[1].Parent.ShouldBeSameAs(query);
    }

    [Fact]
    public void A_tree_whose_root_is_no_query_says_so()
    {
        SyntaxTree tree = SyntaxTree.Create(SampleTrees.Select());
        Should.Throw<InvalidOperationException>(tree.GetQuery).Message.ShouldContain("SelectStatement");
    }

    [Fact]
    public void A_span_is_given_in_lines_and_characters()
    {
        SyntaxTree tree = SampleTrees.Query().SyntaxTree;
        LinePositionSpan span = tree.GetLineSpan(new TextSpan(7, 6));
        span.Start.ShouldBe(new LinePosition(1, 0));
        span.End.ShouldBe(new LinePosition(1, 6));
    }

    [Fact]
    public void Another_root_makes_another_tree_and_the_same_root_the_same()
    {
        SyntaxTree tree = SyntaxTree.Create(SampleTrees.Query());
        tree.WithRootAndOptions(tree.GetRoot(), tree.Options).ShouldBeSameAs(tree);
        tree.WithRootAndOptions(SyntaxFactory.Query(), tree.Options).ToString().ShouldBe(string.Empty);
    }

    [Fact]
    public void Parsing_gives_the_tree_that_the_factory_makes()
    {
        SyntaxTree.ParseText(SampleTrees.Text).GetRoot().IsEquivalentTo(SampleTrees.Query()).ShouldBeTrue();
    }

    [Fact]
    public void A_null_text_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => SyntaxTree.ParseText(null!));
        Should.Throw<ArgumentNullException>(() => SyntaxTree.ParseExpression(null!));
    }
}
