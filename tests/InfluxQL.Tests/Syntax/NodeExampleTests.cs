namespace InfluxQL.Syntax;

/// <summary>How an example of the node model is checked; the examples themselves are generated.</summary>
public partial class NodeExampleTests
{
    private static void ShouldParseAsStatement(Type node, string text)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        tree.GetDiagnostics().ShouldBeEmpty();
        ((QuerySyntax)tree.GetRoot()).Statements.Count.ShouldBe(1);
        ShouldContain(tree, node, text);
    }

    private static void ShouldParseAsQuery(Type node, string text)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        tree.GetDiagnostics().ShouldBeEmpty();
        ShouldContain(tree, node, text);
    }

    private static void ShouldParseAsExpression(Type node, string text)
    {
        SyntaxTree tree = SyntaxTree.ParseExpression(text);
        tree.GetDiagnostics().ShouldBeEmpty();
        ShouldContain(tree, node, text);
    }

    private static void ShouldParseAsError(Type node, string text)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text);
        tree.GetDiagnostics().ShouldNotBeEmpty();
        ShouldContain(tree, node, text);
    }

    private static void ShouldContain(SyntaxTree tree, Type node, string text)
    {
        SyntaxNode root = tree.GetRoot();
        root.ToFullString().ShouldBe(text);
        root.DescendantNodesAndSelf().ShouldContain(descendant => descendant.GetType() == node);
        new IdentityRewriter().Visit(root).ShouldBeSameAs(root);
    }
}
