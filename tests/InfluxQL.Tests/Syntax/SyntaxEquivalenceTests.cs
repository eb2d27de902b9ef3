namespace InfluxQL.Syntax;

public class SyntaxEquivalenceTests
{
    [Theory]
    [InlineData("SELECT a FROM cpu", "select  a\nfrom cpu -- end")]
    [InlineData("SELECT a FROM cpu", "SELECT \"a\" FROM \"cpu\"")]
    [InlineData("SELECT a FROM cpu WHERE b != 'c'", "SELECT a FROM cpu WHERE b <> 'c'")]
    public void Queries_that_say_the_same_are_equivalent(string left, string right)
    {
        SyntaxFactory.AreEquivalent(SyntaxTree.ParseText(left), SyntaxTree.ParseText(right)).ShouldBeTrue();
        SyntaxTree.ParseText(left).GetRoot().IsEquivalentTo(SyntaxTree.ParseText(right).GetRoot()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("SELECT a FROM cpu", "SELECT b FROM cpu")]
    [InlineData("SELECT a FROM cpu", "SELECT A FROM cpu")]
    [InlineData("SELECT a FROM cpu", "SELECT a FROM cpu LIMIT 1")]
    [InlineData("SELECT a FROM cpu LIMIT 1", "SELECT a FROM cpu LIMIT 2")]
    [InlineData("SELECT a FROM cpu LIMIT 1", "SELECT a FROM cpu OFFSET 1")]
    [InlineData("SELECT a - b FROM cpu", "SELECT a + b FROM cpu")]
    [InlineData("SELECT a FROM cpu", "SELECT a FROM cpu;")]
    public void Queries_that_say_something_else_are_not(string left, string right)
    {
        SyntaxFactory.AreEquivalent(SyntaxTree.ParseText(left), SyntaxTree.ParseText(right)).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_equivalent_to_nothing_alone()
    {
        SyntaxFactory.AreEquivalent((SyntaxNode?)null, null).ShouldBeTrue();
        SyntaxFactory.AreEquivalent(SampleTrees.Query(), null).ShouldBeFalse();
        SyntaxFactory.AreEquivalent(default, default(SyntaxToken)).ShouldBeTrue();
        SyntaxFactory.AreEquivalent(SampleTrees.Spaced(SyntaxKind.SelectKeyword), default).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_token_is_not_equivalent_to_one_that_is_there()
    {
        SyntaxFactory.AreEquivalent(SyntaxFactory.MissingToken(SyntaxKind.FromKeyword), SyntaxFactory.Token(SyntaxKind.FromKeyword)).ShouldBeFalse();
    }
}
