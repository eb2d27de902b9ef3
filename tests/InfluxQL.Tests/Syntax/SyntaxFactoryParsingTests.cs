namespace InfluxQL.Syntax;

public class SyntaxFactoryParsingTests
{
    [Fact]
    public void Texts_are_parsed_to_what_is_asked_for()
    {
        SyntaxFactory.ParseQuery("SHOW USERS; SHOW SHARDS").Statements.Count.ShouldBe(2);
        SyntaxFactory.ParseStatement("SHOW USERS;").ShouldBeOfType<ShowUsersStatementSyntax>();
        SyntaxFactory.ParseExpression("a + 1").Kind.ShouldBe(SyntaxKind.AddExpression);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("SHOW USERS; SHOW SHARDS")]
    public void One_statement_is_neither_none_nor_two(string text) =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.ParseStatement(text)).ParamName.ShouldBe("text");
}
