namespace InfluxQL.Syntax;

public class SyntaxNodeExtensionsTests
{
    [Fact]
    public void A_node_deep_in_the_tree_is_replaced()
    {
        QuerySyntax query = SampleTrees.Query();
        ExpressionSyntax old = ((SelectStatementSyntax)query.Statements[0]).Fields[0].Expression;
        QuerySyntax changed = query.ReplaceNode(old, SampleTrees.Variable("other"));
        changed.ToFullString().ShouldBe(SampleTrees.Text.Replace("a,", "other,", StringComparison.Ordinal));
        query.ToFullString().ShouldBe(SampleTrees.Text);
    }

    [Fact]
    public void A_node_replaced_by_itself_gives_the_same_tree()
    {
        QuerySyntax query = SampleTrees.Query();
        query.ReplaceNode(query.Statements[1], query.Statements[1]).ShouldBeSameAs(query);
    }

    [Fact]
    public void The_root_itself_is_replaced()
    {
        ExpressionSyntax root = SampleTrees.Variable("a");
        root.ReplaceNode(root, SampleTrees.Variable("b")).ToString().ShouldBe("b");
    }

    [Fact]
    public void A_place_refuses_what_it_cannot_hold()
    {
        QuerySyntax query = SampleTrees.Query();
        Should.Throw<ArgumentException>(() => query.ReplaceNode(query.Statements[0], SampleTrees.Variable("b")));
    }

    [Fact]
    public void A_node_of_another_tree_is_refused()
    {
        Should.Throw<ArgumentException>(() => SampleTrees.Query().ReplaceNode(SampleTrees.Query().Statements[0], SyntaxFactory.ShowUsersStatement()));
    }

    [Fact]
    public void Of_nodes_within_each_other_the_inner_is_replaced_first()
    {
        ParenthesizedExpressionSyntax root = SampleTrees.DeepParentheses(3);
        var seen = new List<string>();
        ExpressionSyntax changed = root.ReplaceNodes(
            root.DescendantNodesAndSelf().OfType<ParenthesizedExpressionSyntax>(),
            (original, rewritten) =>
            {
                seen.Add($"{original} {rewritten}");
                return rewritten.WithOpenParenToken(rewritten.OpenParenToken.WithTrailingTrivia(SyntaxFactory.Space));
            });
        changed.ToFullString().ShouldBe("( ( ( a)))");
        seen.ShouldBe(["(a) (a)", "((a)) (( a))", "(((a))) (( ( a)))"]);
    }

    [Fact]
    public void Tokens_are_replaced()
    {
        QuerySyntax query = SampleTrees.Query();
        query.ReplaceTokens(query.DescendantTokens(), (token, _) => token.WithoutTrivia()).ToFullString()
            .ShouldBe("SELECTa,bFROMdb..cpuWHEREx>1;SHOWDATABASES");
        SyntaxToken identifier = query.DescendantTokens().First(token => token.ValueText == "cpu");
        query.ReplaceToken(identifier, SyntaxFactory.Identifier("my cpu")).ToFullString().ShouldContain("db..\"my cpu\"WHERE");
    }

    [Fact]
    public void A_token_that_a_place_cannot_hold_is_refused()
    {
        QuerySyntax query = SampleTrees.Query();
        SyntaxToken select = query.GetFirstToken();
        Should.Throw<ArgumentException>(() => query.ReplaceToken(select, SyntaxFactory.Token(SyntaxKind.FromKeyword)));
        Should.Throw<InvalidOperationException>(() => query.ReplaceToken(select, default));
        SyntaxToken semicolon = query.Statements.GetSeparator(0);
        Should.Throw<ArgumentException>(() => query.ReplaceToken(semicolon, SyntaxFactory.Token(SyntaxKind.CommaToken)));
        Should.Throw<ArgumentException>(() => query.ReplaceToken(semicolon, default));
    }

    [Fact]
    public void Trivia_are_replaced_and_taken_out()
    {
        QuerySyntax query = SampleTrees.Query();
        SyntaxTrivia comment = query.DescendantTrivia().First();
        query.ReplaceTrivia(comment, SyntaxFactory.Comment("-- one")).ToFullString().ShouldBe(SampleTrees.Text.Replace("-- all", "-- one", StringComparison.Ordinal));
        query.ReplaceTrivia(query.DescendantTrivia(), (_, _) => default).ToFullString().ShouldBe("SELECTa,bFROMdb..cpuWHEREx>1;SHOWDATABASES");
    }

    [Theory]
    [InlineData(0, "SELECT b FROM")]
    [InlineData(1, "SELECT aFROM")]
    public void An_element_of_a_list_is_taken_out_with_its_separator(int index, string start)
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.RemoveNode(select.Fields[index])!.ToString().ShouldStartWith(start);
    }

    [Fact]
    public void The_trivia_of_what_is_taken_out_can_stay()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.RemoveNode(select.Fields[1], SyntaxRemoveOptions.KeepExteriorTrivia)!.ToString().ShouldStartWith("SELECT a  FROM");
        QuerySyntax query = SampleTrees.Query();
        query.RemoveNode(query.Statements[0], SyntaxRemoveOptions.KeepLeadingTrivia)!.ToFullString().ShouldBe("-- all\nSHOW DATABASES\n");
        query.RemoveNode(query.Statements[1], SyntaxRemoveOptions.KeepTrailingTrivia)!.ToFullString().ShouldEndWith("x > 1 \n");
    }

    [Fact]
    public void What_is_optional_is_taken_out_and_what_is_needed_is_not()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.RemoveNode(select.WhereClause!)!.ToString().ShouldBe("SELECT a, b FROM db..cpu");
        Should.Throw<InvalidOperationException>(() => select.RemoveNode(select.FromClause));
        Should.Throw<InvalidOperationException>(() => select.RemoveNodes(select.Fields));
        select.RemoveNode(select).ShouldBeNull();
    }

    [Fact]
    public void Several_nodes_are_taken_out_at_once()
    {
        QuerySyntax query = SampleTrees.Query();
        query.RemoveNodes(query.Statements)!.ToFullString().ShouldBe(string.Empty);
    }

    [Fact]
    public void A_node_and_what_is_needed_in_it_are_taken_out_together()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.RemoveNodes([select.WhereClause!, select.WhereClause!.Condition], SyntaxRemoveOptions.KeepLeadingTrivia)!.ToString()
            .ShouldBe("SELECT a, b FROM db..cpu");
    }

    [Fact]
    public void A_comment_after_a_separator_that_goes_can_stay()
    {
        SyntaxNode root = SyntaxTree.ParseText("SELECT a, /* note */ b FROM cpu").GetRoot();
        FieldSyntax first = root.DescendantNodes().OfType<FieldSyntax>().First();
        root.RemoveNode(first, SyntaxRemoveOptions.KeepTrailingTrivia)!.ToFullString().ShouldBe("SELECT  /* note */ b FROM cpu");
        root.RemoveNode(first)!.ToFullString().ShouldBe("SELECT b FROM cpu");
    }

    [Fact]
    public void Nodes_are_inserted_with_the_separators_of_their_list()
    {
        QuerySyntax query = SampleTrees.Query();
        StatementSyntax show = SyntaxFactory.ShowUsersStatement();
        query.InsertNodesBefore(query.Statements[0], [show]).ToFullString().ShouldBe("SHOWUSERS;" + SampleTrees.Text);
        query.InsertNodesAfter(query.Statements[1], [show, show]).ToFullString().ShouldBe(SampleTrees.Text + ";SHOWUSERS;SHOWUSERS");
        IdentifierNameSyntax name = query.DescendantNodes().OfType<IdentifierNameSyntax>().Single(candidate => candidate.ToString() == "a");
        query.InsertNodesAfter(name, [SyntaxFactory.IdentifierName("t")]).ToFullString().ShouldContain("a.t,");
    }

    [Fact]
    public void Nodes_are_inserted_in_a_list_without_separators()
    {
        AlterRetentionPolicyStatementSyntax alter = SyntaxFactory.AlterRetentionPolicyStatement(
            SyntaxFactory.IdentifierName("rp"),
            SyntaxFactory.OnClause(SyntaxFactory.IdentifierName("db")),
            SyntaxFactory.SingletonList<RetentionPolicyOptionSyntax>(SyntaxFactory.DefaultOption()));
        alter.InsertNodesAfter(alter.Options[0], [SyntaxFactory.DefaultOption()]).Options.Count.ShouldBe(2);
        Should.Throw<InvalidOperationException>(() => alter.RemoveNode(alter.Options[0]));
    }

    [Fact]
    public void Nodes_are_not_inserted_where_there_is_no_list()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        Should.Throw<InvalidOperationException>(() => select.InsertNodesAfter(select.WhereClause!, [select.WhereClause!]));
    }

    [Fact]
    public void Trivia_around_a_node_is_changed()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        select.WithoutTrivia().ToFullString().ShouldBe(select.ToString());
        select.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.LineFeed).ToFullString().ShouldBe(" " + select + "\n");
        SyntaxFactory.ShowUsersStatement().WithTriviaFrom(select).ToFullString().ShouldBe("-- all\nSHOWUSERS ");
        SyntaxFactory.EmptyName().WithLeadingTrivia(SyntaxFactory.Space).ToFullString().ShouldBe(string.Empty);
    }
}
