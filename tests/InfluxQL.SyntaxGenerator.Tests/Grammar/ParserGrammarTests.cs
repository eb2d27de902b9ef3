namespace InfluxQL.SyntaxGenerator.Grammar;

public class ParserGrammarTests
{
    [Fact]
    public void Rules_come_in_the_order_of_the_grammar() =>
        ParserGrammar.Parse(SmallModel.Grammar).RuleNames.ShouldBe(["show", "names"]);

    [Fact]
    public void Tokens_are_the_names_in_capitals_outside_comments() =>
        ParserGrammar.Parse("a : B /* C */ b ; // D\nb : E_F ;").TokenNames.ShouldBe(["B", "E_F"], ignoreOrder: true);
}
