namespace InfluxQL.Conformance.Comparison;

public sealed class QueryWordTests
{
    [Theory]
    [InlineData("SELECT \"a\\\" -- b\" FROM m -- c\n WHERE /* x' */ v = 'it\\'s' AND 5µ")]
    [InlineData("'open")]
    [InlineData("/* open")]
    [InlineData("😀")]
    [InlineData("")]
    public void The_pieces_put_together_are_the_text(string text)
    {
        string.Concat(QueryWord.Cut(text).Select(word => word.Text)).ShouldBe(text);
    }

    [Fact]
    public void Comment_marks_in_quotes_are_no_comments()
    {
        QueryWord.CutWithoutSpace("a \"--x\" '/*y*/' -- z").ShouldBe(
        [
            new QueryWord(QueryWordKind.Word, "a"),
            new QueryWord(QueryWordKind.QuotedName, "\"--x\""),
            new QueryWord(QueryWordKind.String, "'/*y*/'"),
        ]);
    }

    [Fact]
    public void A_quoted_word_is_no_keyword()
    {
        new QueryWord(QueryWordKind.Word, "From").Is("FROM").ShouldBeTrue();
        new QueryWord(QueryWordKind.QuotedName, "\"FROM\"").Is("\"FROM\"").ShouldBeFalse();
    }
}
