namespace InfluxQL.Syntax;

public class NodeUpdateTests
{
    [Fact]
    public void An_updated_node_keeps_its_annotations()
    {
        var annotation = new SyntaxAnnotation("mark");
        LimitClauseSyntax clause = NodeSamples.LimitClause().WithAdditionalAnnotations(annotation);

        LimitClauseSyntax updated = clause.WithValue(SyntaxFactory.BindParameter("n"));

        updated.HasAnnotation(annotation).ShouldBeTrue();
        updated.ToFullString().ShouldBe("LIMIT$n");
    }

    [Fact]
    public void A_rewriter_that_removes_what_a_node_needs_is_told_so()
    {
        WhereClauseSyntax clause = NodeSamples.WhereClause();

        Should.Throw<InvalidOperationException>(() => new ReferenceRemover().Visit(clause))
            .Message.ShouldContain("WhereClause.Condition");
    }

    [Fact]
    public void A_rewriter_may_remove_what_is_optional()
    {
        FieldSyntax field = NodeSamples.Field();

        ((FieldSyntax)new AliasRemover().Visit(field)!).AliasClause.ShouldBeNull();
    }

    [Fact]
    public void An_empty_token_slot_is_not_visited()
    {
        OnClauseSyntax clause = SyntaxFactory.OnClause(SyntaxFactory.IdentifierName("db"));
        var counter = new TokenCounter();

        counter.Visit(clause);

        counter.Count.ShouldBe(2);
    }

    private sealed class ReferenceRemover : SyntaxRewriter
    {
        public override SyntaxNode? VisitVariableReference(VariableReferenceSyntax node) => null;
    }

    private sealed class AliasRemover : SyntaxRewriter
    {
        public override SyntaxNode? VisitAliasClause(AliasClauseSyntax node) => null;
    }

    private sealed class TokenCounter : SyntaxRewriter
    {
        public int Count { get; private set; }

        public override SyntaxToken VisitToken(SyntaxToken token)
        {
            Count++;
            return base.VisitToken(token);
        }
    }
}
