namespace InfluxQL.Syntax;

public class SyntaxAnnotationTests
{
    private static readonly SyntaxAnnotation s_mark = new("mark", "data");

    [Fact]
    public void A_marked_node_is_found_again_in_a_tree_made_from_its_own()
    {
        QuerySyntax query = SampleTrees.Query();
        QuerySyntax marked = query.ReplaceNode(query.Statements[1], query.Statements[1].WithAdditionalAnnotations(s_mark));
        QuerySyntax changed = marked.ReplaceNode(
            marked.DescendantNodes().OfType<FieldSyntax>().First(),
            SyntaxFactory.Field(SampleTrees.Variable("other")));
        SyntaxNode found = changed.GetAnnotatedNodes(s_mark).Single();
        found.ShouldBeSameAs(changed.Statements[1]);
        changed.GetAnnotatedNodes("mark").Single().ShouldBeSameAs(found);
        found.GetAnnotations("mark").Single().Data.ShouldBe("data");
        changed.HasAnnotation(s_mark).ShouldBeFalse();
        changed.ContainsAnnotations.ShouldBeTrue();
        query.ContainsAnnotations.ShouldBeFalse();
    }

    [Fact]
    public void A_node_keeps_its_annotations_when_something_in_it_changes()
    {
        SelectStatementSyntax select = SampleTrees.Select().WithAdditionalAnnotations(s_mark);
        select.WithWhereClause(null).HasAnnotation(s_mark).ShouldBeTrue();
        select.ReplaceNode(select.Fields[0].Expression, SampleTrees.Variable("z")).HasAnnotation(s_mark).ShouldBeTrue();
        select.WithoutTrivia().HasAnnotation(s_mark).ShouldBeTrue();
    }

    [Fact]
    public void Annotations_are_taken_off()
    {
        var other = new SyntaxAnnotation("other");
        SelectStatementSyntax select = SampleTrees.Select().WithAdditionalAnnotations(s_mark, other);
        select.WithoutAnnotations(s_mark).HasAnnotation(other).ShouldBeTrue();
        select.WithoutAnnotations(s_mark).HasAnnotation(s_mark).ShouldBeFalse();
        select.WithoutAnnotations("other").HasAnnotations("other").ShouldBeFalse();
        select.WithoutAnnotations(s_mark, other).ContainsAnnotations.ShouldBeFalse();
        select.WithAdditionalAnnotations(s_mark).ShouldBeSameAs(select);
        select.WithoutAnnotations("none").ShouldBeSameAs(select);
    }

    [Fact]
    public void Tokens_and_trivia_are_marked_too()
    {
        QuerySyntax query = SampleTrees.Query();
        SyntaxToken token = query.GetFirstToken();
        QuerySyntax marked = query.ReplaceToken(token, token.WithAdditionalAnnotations(s_mark));
        marked.GetAnnotatedTokens(s_mark).Single().Kind.ShouldBe(SyntaxKind.SelectKeyword);
        marked.GetAnnotatedTokens("mark").Single().WithoutTrivia().HasAnnotation(s_mark).ShouldBeTrue();
        marked.GetFirstToken().WithoutAnnotations(s_mark).ContainsAnnotations.ShouldBeFalse();

        SyntaxTrivia comment = query.DescendantTrivia().First();
        marked = query.ReplaceTrivia(comment, comment.WithAdditionalAnnotations(s_mark));
        marked.GetAnnotatedTrivia(s_mark).Single().ToString().ShouldBe("-- all");
        marked.GetAnnotatedNodes(s_mark).ShouldBeEmpty();
        marked.GetAnnotatedTokens(s_mark).ShouldBeEmpty();
    }

    [Fact]
    public void Two_annotations_with_the_same_kind_and_data_differ()
    {
        SampleTrees.Select().WithAdditionalAnnotations(s_mark).HasAnnotation(new SyntaxAnnotation("mark", "data")).ShouldBeFalse();
    }
}
