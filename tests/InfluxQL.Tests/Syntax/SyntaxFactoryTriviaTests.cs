namespace InfluxQL.Syntax;

public class SyntaxFactoryTriviaTests
{
    [Theory]
    [InlineData("-- a", SyntaxKind.SingleLineCommentTrivia)]
    [InlineData("/* a\n*/", SyntaxKind.MultiLineCommentTrivia)]
    [InlineData("/**/", SyntaxKind.MultiLineCommentTrivia)]
    public void A_comment_has_the_kind_of_its_text(string text, SyntaxKind kind)
    {
        SyntaxTrivia trivia = SyntaxFactory.Comment(text);

        trivia.Kind.ShouldBe(kind);
        trivia.ToFullString().ShouldBe(text);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("-- a\nSELECT")]
    [InlineData("/* a")]
    [InlineData("/*/")]
    [InlineData("/* a */ b")]
    [InlineData("/* a */ */")]
    public void What_is_not_exactly_one_comment_is_rejected(string text) =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.Comment(text)).ParamName.ShouldBe("text");

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("\n")]
    public void White_space_is_spaces_and_tabs(string text) =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.Whitespace(text)).ParamName.ShouldBe("text");

    [Fact]
    public void White_space_and_line_ends_keep_their_text()
    {
        SyntaxFactory.Whitespace(" \t").ToFullString().ShouldBe(" \t");
        SyntaxFactory.EndOfLine("\r").Kind.ShouldBe(SyntaxKind.EndOfLineTrivia);
        SyntaxFactory.EndOfLine("\r\n").ToFullString().ShouldBe("\r\n");
        Should.Throw<ArgumentException>(() => SyntaxFactory.EndOfLine("\n\n"));
    }
}
