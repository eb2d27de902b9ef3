namespace InfluxQL.Literals;

public class ReservedWordsTests
{
    [Fact]
    public void Every_reserved_word_is_found_in_any_case()
    {
        ReservedWords.All.Count.ShouldBe(83);
        ReservedWords.All.Distinct().Count().ShouldBe(83);
        foreach (string word in ReservedWords.All)
        {
            ReservedWords.Contains(word.AsSpan()).ShouldBeTrue(word);
            ReservedWords.Contains(word.ToLowerInvariant().AsSpan()).ShouldBeTrue(word);
            ReservedWords.Contains((word[0] + word.Substring(1).ToLowerInvariant()).AsSpan()).ShouldBeTrue(word);
            ReservedWords.Contains((word + "X").AsSpan()).ShouldBe(ReservedWords.All.Contains(word + "X"));
            ReservedWords.Contains(("_" + word).AsSpan()).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("time")]
    [InlineData("fill")]
    [InlineData("not")]
    [InlineData("is")]
    [InlineData("like")]
    [InlineData("tz")]
    [InlineData("now")]
    [InlineData("null")]
    [InlineData("1N")]
    [InlineData("O\u0012")]
    [InlineData("KEY\0")]
    [InlineData("\u212Aey")] // the Kelvin sign is no K
    [InlineData("l\u0131mit")]
    [InlineData("subscriptionsxx")]
    public void Other_words_are_not(string word) => ReservedWords.Contains(word.AsSpan()).ShouldBeFalse();

    [Fact]
    public void The_reserved_words_are_the_keywords_of_the_model()
    {
        IEnumerable<string> keywords = Enum.GetValues<InfluxQL.Syntax.SyntaxKind>().Where(InfluxQL.Syntax.SyntaxFacts.IsKeyword).Select(InfluxQL.Syntax.SyntaxFacts.GetText);
        ReservedWords.All.ShouldBe(keywords, ignoreOrder: true);
    }
}
