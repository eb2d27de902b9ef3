using InfluxQL.Text;

namespace InfluxQL.Syntax;

public class SyntaxNodeNavigationTests
{
    [Fact]
    public void Children_come_in_the_order_of_the_text_with_separators_and_elements_of_lists()
    {
        QuerySyntax query = SampleTrees.Query();
        query.ChildNodesAndTokens().Select(child => child.Kind).ShouldBe(
            [SyntaxKind.SelectStatement, SyntaxKind.SemicolonToken, SyntaxKind.ShowDatabasesStatement, SyntaxKind.EndOfFileToken]);
        query.ChildNodesAndTokens().Count.ShouldBe(4);
        query.ChildNodes().Count().ShouldBe(2);
        query.ChildTokens().Select(token => token.Kind).ShouldBe([SyntaxKind.SemicolonToken, SyntaxKind.EndOfFileToken]);
    }

    [Fact]
    public void Children_backwards_are_the_same_children()
    {
        foreach (SyntaxNode node in SampleTrees.Query().DescendantNodesAndSelf())
        {
            ChildSyntaxList children = node.ChildNodesAndTokens();
            children.Reverse().Reverse().ShouldBe(children);
            if (children.Any())
            {
                children.Last().ShouldBe(children[children.Count - 1]);
                children.First().ShouldBe(children[0]);
            }
        }
    }

    [Fact]
    public void A_place_that_no_child_has_is_out_of_range()
    {
        ChildSyntaxList children = SampleTrees.Query().ChildNodesAndTokens();
        Should.Throw<ArgumentOutOfRangeException>(() => children[4]);
        Should.Throw<ArgumentOutOfRangeException>(() => children[-1]);
    }

    [Fact]
    public void The_tokens_below_a_node_make_up_its_text()
    {
        QuerySyntax query = SampleTrees.Query();
        string.Concat(query.DescendantTokens().Select(token => token.ToFullString())).ShouldBe(SampleTrees.Text);
    }

    [Fact]
    public void Descendants_are_what_recursion_finds()
    {
        static IEnumerable<SyntaxNodeOrToken> Recurse(SyntaxNode node)
        {
            foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
            {
                yield return child;
                foreach (SyntaxNodeOrToken below in child.AsNode() is { } inner ? Recurse(inner) : [])
                {
                    yield return below;
                }
            }
        }

        QuerySyntax query = SampleTrees.Query();
        foreach (SyntaxNode node in query.DescendantNodesAndSelf())
        {
            node.DescendantNodesAndTokens().ShouldBe(Recurse(node));
            node.DescendantNodes().ShouldBe(Recurse(node).Where(item => item.IsNode).Select(item => item.AsNode()!));
            node.DescendantTokens().ShouldBe(Recurse(node).Where(item => item.IsToken).Select(item => item.AsToken()));
        }
    }

    [Fact]
    public void Descendants_stay_out_of_nodes_that_are_not_to_be_entered()
    {
        SampleTrees.Query().DescendantNodes(node => node is QuerySyntax).Count().ShouldBe(2);
        SampleTrees.Query().DescendantNodesAndSelf(_ => false).Count().ShouldBe(1);
    }

    [Fact]
    public void Trivia_below_a_node_come_in_the_order_of_the_text()
    {
        SampleTrees.Query().DescendantTrivia().Where(trivia => trivia.Kind != SyntaxKind.WhitespaceTrivia).Select(trivia => trivia.ToString())
            .ShouldBe(["-- all", "\n", "\n"]);
    }

    [Fact]
    public void Ancestors_lead_from_the_parent_to_the_root()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        SyntaxNode name = select.FromClause.Sources[0];
        name.Ancestors().Select(node => node.Kind).ShouldBe([SyntaxKind.FromClause, SyntaxKind.SelectStatement, SyntaxKind.Query]);
        name.AncestorsAndSelf().First().ShouldBeSameAs(name);
        name.FirstAncestorOrSelf<StatementSyntax>().ShouldBeSameAs(select);
        name.FirstAncestorOrSelf<StatementSyntax>(_ => false).ShouldBeNull();
    }

    [Fact]
    public void The_first_and_last_token_skip_what_has_no_width_unless_asked_for()
    {
        QuerySyntax query = SampleTrees.Query();
        query.GetFirstToken().Kind.ShouldBe(SyntaxKind.SelectKeyword);
        query.GetLastToken().Kind.ShouldBe(SyntaxKind.DatabasesKeyword);
        query.GetLastToken(includeZeroWidth: true).Kind.ShouldBe(SyntaxKind.EndOfFileToken);
        SyntaxFactory.EmptyName().GetFirstToken(includeZeroWidth: true).ShouldBe(default);
    }

    [Fact]
    public void The_first_token_of_a_node_does_not_lie_outside_of_it()
    {
        EmptyNameSyntax empty = SampleTrees.Query().DescendantNodes().OfType<EmptyNameSyntax>().Single();
        empty.GetFirstToken(includeZeroWidth: true).ShouldBe(default);
        empty.GetLastToken(includeZeroWidth: true).ShouldBe(default);
    }

    [Fact]
    public void Every_position_finds_the_token_that_covers_it()
    {
        QuerySyntax query = SampleTrees.Query();
        for (int position = 0; position < SampleTrees.Text.Length; position++)
        {
            SyntaxToken token = query.FindToken(position);
            token.FullSpan.Contains(position).ShouldBeTrue();
            query.DescendantTokens().ShouldContain(token);
        }

        query.FindToken(SampleTrees.Text.Length).Kind.ShouldBe(SyntaxKind.EndOfFileToken);
        Should.Throw<ArgumentOutOfRangeException>(() => query.FindToken(SampleTrees.Text.Length + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => query.FindToken(-1));
    }

    [Fact]
    public void Every_position_in_a_long_list_finds_the_token_that_covers_it()
    {
        CallExpressionSyntax call = SampleTrees.LongCall(50);
        string text = call.ToFullString();
        for (int position = 0; position < text.Length; position++)
        {
            SyntaxToken token = call.FindToken(position);
            token.SpanStart.ShouldBe(position);
            token.Text.ShouldBe(text[position].ToString());
        }
    }

    [Theory]
    [InlineData("a", SyntaxKind.Field)]
    [InlineData("x > 1", SyntaxKind.GreaterThanExpression)]
    [InlineData("WHERE x > 1", SyntaxKind.WhereClause)]
    [InlineData("b FROM", SyntaxKind.SelectStatement)]
    [InlineData("1 ; SHOW", SyntaxKind.Query)]
    public void A_span_finds_the_smallest_node_around_it(string part, SyntaxKind kind)
    {
        QuerySyntax query = SampleTrees.Query();
        int start = SampleTrees.Text.IndexOf(part, 10, StringComparison.Ordinal);
        query.FindNode(new TextSpan(start, part.Length)).Kind.ShouldBe(kind);
    }

    [Fact]
    public void Of_nodes_with_the_same_span_the_innermost_is_found_if_asked_for()
    {
        QuerySyntax query = SampleTrees.Query();
        var span = new TextSpan(SampleTrees.Text.IndexOf("a,", StringComparison.Ordinal), 1);
        query.FindNode(span, getInnermostNodeForTie: true).Kind.ShouldBe(SyntaxKind.IdentifierName);
        Should.Throw<ArgumentOutOfRangeException>(() => query.FindNode(new TextSpan(0, SampleTrees.Text.Length + 1)));
    }

    [Fact]
    public void A_position_finds_the_trivia_that_covers_it()
    {
        QuerySyntax query = SampleTrees.Query();
        query.FindTrivia(3).ToString().ShouldBe("-- all");
        query.FindTrivia(6).Kind.ShouldBe(SyntaxKind.EndOfLineTrivia);
        query.FindTrivia(13).Kind.ShouldBe(SyntaxKind.WhitespaceTrivia);
        query.FindTrivia(7).ShouldBe(default);
    }

    [Fact]
    public void A_node_contains_itself_and_what_is_below_it()
    {
        QuerySyntax query = SampleTrees.Query();
        StatementSyntax first = query.Statements[0];
        query.Contains(first).ShouldBeTrue();
        first.Contains(first).ShouldBeTrue();
        first.Contains(query).ShouldBeFalse();
        query.Statements[1].Contains(first.ChildNodes().First()).ShouldBeFalse();
        query.Contains(null).ShouldBeFalse();
    }
}
