namespace InfluxQL.Syntax;

public class SyntaxFactsTests
{
    [Theory]
    [InlineData("SELECT", SyntaxKind.SelectKeyword)]
    [InlineData("sElEcT", SyntaxKind.SelectKeyword)]
    [InlineData("as", SyntaxKind.AsKeyword)]
    [InlineData("selec", SyntaxKind.None)]
    [InlineData("time", SyntaxKind.None)]
    [InlineData("", SyntaxKind.None)]
    public void Keywords_are_found_in_any_letter_case(string text, SyntaxKind kind) =>
        SyntaxFacts.GetKeywordKind(text).ShouldBe(kind);

    [Fact]
    public void Every_kind_is_a_keyword_punctuation_a_token_trivia_or_a_node()
    {
        foreach (SyntaxKind kind in ((SyntaxKind[])Enum.GetValues(typeof(SyntaxKind))).Where(kind => kind > SyntaxKind.List))
        {
            int classes = (SyntaxFacts.IsToken(kind) ? 1 : 0) + (SyntaxFacts.IsTrivia(kind) ? 1 : 0) + (SyntaxFacts.IsNode(kind) ? 1 : 0);
            classes.ShouldBe(1, kind.ToString());
            (SyntaxFacts.GetText(kind).Length > 0).ShouldBe(SyntaxFacts.IsKeyword(kind) || SyntaxFacts.IsPunctuation(kind), kind.ToString());
        }
    }

    [Fact]
    public void Operators_have_kinds_and_precedence()
    {
        SyntaxFacts.GetBinaryExpressionKind(SyntaxKind.AsteriskToken).ShouldBe(SyntaxKind.MultiplyExpression);
        SyntaxFacts.GetBinaryExpressionKind(SyntaxKind.CommaToken).ShouldBe(SyntaxKind.None);
        SyntaxFacts.GetBinaryPrecedence(SyntaxKind.OrKeyword).ShouldBe(1);
        SyntaxFacts.GetBinaryPrecedence(SyntaxKind.AmpersandToken).ShouldBe(5);
        SyntaxFacts.GetBinaryPrecedence(SyntaxKind.CommaToken).ShouldBe(0);
        SyntaxFacts.GetUnaryExpressionKind(SyntaxKind.MinusToken).ShouldBe(SyntaxKind.UnaryMinusExpression);
    }

    [Fact]
    public void Names_are_expressions_and_literals_have_tokens()
    {
        SyntaxFacts.IsName(SyntaxKind.BindParameter).ShouldBeTrue();
        SyntaxFacts.IsExpression(SyntaxKind.BindParameter).ShouldBeTrue();
        SyntaxFacts.IsName(SyntaxKind.VariableReference).ShouldBeFalse();
        SyntaxFacts.IsStatement(SyntaxKind.EmptyStatement).ShouldBeTrue();
        SyntaxFacts.IsLiteralToken(SyntaxKind.InfKeyword).ShouldBeTrue();
        SyntaxFacts.GetLiteralExpressionKind(SyntaxKind.InfKeyword).ShouldBe(SyntaxKind.InfinityLiteralExpression);
    }
}
