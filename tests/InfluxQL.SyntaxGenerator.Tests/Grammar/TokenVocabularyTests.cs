using InfluxQL.SyntaxGenerator.Model;

namespace InfluxQL.SyntaxGenerator.Grammar;

public class TokenVocabularyTests
{
    [Fact]
    public void Names_have_their_numbers_and_literals_are_left_out()
    {
        TokenVocabulary vocabulary = TokenVocabulary.Parse("A=1\r\nB=2\n'='=2\n");

        vocabulary.Numbers.Count.ShouldBe(2);
        vocabulary.Numbers["A"].ShouldBe(1);
        vocabulary.Numbers["B"].ShouldBe(2);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A=x")]
    [InlineData("=1")]
    [InlineData("A=1\nA=2")]
    public void A_line_that_is_no_new_name_with_its_number_is_reported(string text) =>
        Should.Throw<ModelException>(() => TokenVocabulary.Parse(text)).Message.ShouldContain("is not a new name with its number");
}
