namespace InfluxQL.Syntax;

public class SyntaxWalkerTests
{
    [Theory]
    [InlineData(SyntaxWalkerDepth.Node)]
    [InlineData(SyntaxWalkerDepth.Token)]
    [InlineData(SyntaxWalkerDepth.Trivia)]
    public void A_walker_goes_as_far_down_as_it_is_told(SyntaxWalkerDepth depth)
    {
        QuerySyntax query = SampleTrees.Query();
        var walker = new Recorder(depth);
        walker.Visit(query);
        walker.Nodes.ShouldBe(query.DescendantNodesAndSelf());
        walker.Tokens.ShouldBe(depth >= SyntaxWalkerDepth.Token ? query.DescendantTokens() : []);
        walker.Trivia.ShouldBe(depth >= SyntaxWalkerDepth.Trivia ? query.DescendantTrivia() : []);
    }

    [Fact]
    public void Nothing_happens_for_null()
    {
        var walker = new Recorder(SyntaxWalkerDepth.Trivia);
        walker.Visit(null);
        walker.Nodes.ShouldBeEmpty();
    }

    [Fact]
    public void A_visitor_with_a_result_calls_the_method_of_the_node()
    {
        var visitor = new NameReader();
        visitor.Visit(SyntaxFactory.IdentifierName("cpu")).ShouldBe("cpu");
        visitor.Visit(SyntaxFactory.EmptyName()).ShouldBeNull();
        visitor.Visit(null).ShouldBeNull();
    }

    private sealed class NameReader : SyntaxVisitor<string>
    {
        public override string? VisitIdentifierName(IdentifierNameSyntax node) => node.Identifier.ValueText;
    }

    private sealed class Recorder(SyntaxWalkerDepth depth) : SyntaxWalker(depth)
    {
        public List<SyntaxNode> Nodes { get; } = [];

        public List<SyntaxToken> Tokens { get; } = [];

        public List<SyntaxTrivia> Trivia { get; } = [];

        public override void Visit(SyntaxNode? node)
        {
            if (node is not null)
            {
                Nodes.Add(node);
            }

            base.Visit(node);
        }

        public override void VisitToken(SyntaxToken token)
        {
            Tokens.Add(token);
            base.VisitToken(token);
        }

        public override void VisitTrivia(SyntaxTrivia trivia) => Trivia.Add(trivia);
    }
}
