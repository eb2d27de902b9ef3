using InfluxQL.SyntaxGenerator.Grammar;

namespace InfluxQL.SyntaxGenerator.Model;

public class SyntaxModelValidatorTests
{
    [Fact]
    public void The_small_model_is_right() => Validate(SmallModel.Xml);

    [Theory]
    [InlineData("Name=\"Left\" Type=\"Name\"", "Name=\"Left\" Type=\"Thing\"", "The type Thing of Sum.Left is unknown.")]
    [InlineData("Name=\"Sum\" Base=\"SyntaxNode\"", "Name=\"Sum\" Base=\"Name\"", "The base Name of Sum is no abstract node.")]
    [InlineData("<TokenSlot Name=\"OperatorToken\"", "<TokenSlot Name=\"Left\"", "Sum has 2 slots with the name Left.")]
    [InlineData("<TokenSlot Name=\"OperatorToken\"", "<TokenSlot Name=\"WithLeft\"", "Sum.WithLeft has the name of a method that another slot gives.")]
    [InlineData("Kinds=\"PlusToken\"", "Kinds=\"Plus\"", "Sum.OperatorToken cannot hold Plus: it is no token.")]
    [InlineData("Name=\"Left\" Type=\"Name\"", "Name=\"Left\" Type=\"Name\" Kinds=\"Sum\"", "Sum.Left cannot hold Sum: it is no kind of Name.")]
    [InlineData("Separator=\"DotToken\"", "Separator=\"Dot\"", "The separator Dot of ShowStatement.Names is no token.")]
    [InlineData("Separator=\"DotToken\"", "Separator=\"DotToken\" Empty=\"Sum\"", "The empty element Sum of ShowStatement.Names is no Name.")]
    [InlineData("Place Rule=\"names\"", "Place Rule=\"name\"", "The rule name is not in the grammar.")]
    [InlineData("Place Token=\"DOT\"", "Place Token=\"DASH\"", "The token DASH is not in the grammar.")]
    [InlineData("Without=\"PLUS\"", "Without=\"MINUS\"", "The token MINUS is not in the grammar.")]
    [InlineData("Default=\"ShowStatement\"", "Default=\"Sum\"", "Statement needs a Default: a node below it.")]
    [InlineData("<Example Parse=\"expression\">a + b</Example>", "", "Sum has no Example.")]
    [InlineData("<Summary>A sum.</Summary>", "<Summary>A sum.</Summary><Kind Name=\"Sum\" /><Kind Name=\"Other\" />", "No operator or token decides that a Sum is a Other.")]
    [InlineData("Token=\"PlusToken\" Kind=\"Sum\"", "Token=\"Minus\" Kind=\"Sum\"", "Minus is no token.")]
    [InlineData("Token=\"PlusToken\" Kind=\"Sum\"", "Token=\"PlusToken\" Kind=\"Product\"", "Product is no kind of a node.")]
    [InlineData("NodeKind=\"Name\"", "NodeKind=\"Sum\"", "Sum is no kind of Name.")]
    [InlineData("Grammar=\"DOT\"", "Grammar=\"DOT PLUS\"", "PLUS belongs to DotToken already.")]
    [InlineData("Grammar=\"PLUS\"", "Grammar=\"PLUS MINUS\"", "PlusToken names MINUS, which is no token of the lexer.")]
    [InlineData("Grammar=\"WHITESPACE\"", "", "The lexer's token WHITESPACE belongs to no token of the model.")]
    [InlineData("Expected=\"identifier\"", "Expected=\"a, b\"", "IdentifierToken needs one expected text, or one for each of its 1 grammar names.")]
    [InlineData("Rules=\"show\"", "Rules=\"show display\"", "ShowStatement names the rule display, which the grammar does not have.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "<Rule Name=\"names\" Mode=\"list\" /><Rule Name=\"other\" Mode=\"inline\" />", "The rule other is not in the grammar.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "", "The grammar rule names has no mode, and no node names it.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "<Rule Name=\"names\" Mode=\"node\" />", "The rule names has the mode node, but no node names it.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "<Rule Name=\"names\" Mode=\"list\" /><Rule Name=\"names\" Mode=\"list\" />", "The rule names is listed twice.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "<Rule Name=\"names\" Mode=\"list\" /><Rule Name=\"show\" Mode=\"inline\" />", "The rule show makes ShowStatement; its mode cannot be inline.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "<Rule Name=\"names\" Mode=\"list\" Empty=\"Statement\" />", "The empty element Statement of names is no node.")]
    [InlineData("<Rule Name=\"names\" Mode=\"list\" />", "<Rule Name=\"names\" Mode=\"list\" Absorb=\"query\" />", "names absorbs the rule query, which is not in the grammar.")]
    public void A_mistake_is_reported(string text, string replacement, string error)
    {
        string xml = SmallModel.With(text, replacement);

        Should.Throw<ModelException>(() => Validate(xml)).Errors.ShouldContain(message => message.EndsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_declared_twice_is_reported()
    {
        string xml = SmallModel.With("<Node Name=\"Sum\" Base", "<Node Name=\"PlusToken\" Base");

        Should.Throw<ModelException>(() => Validate(xml)).Errors.ShouldContain("PlusToken is declared 2 times.");
    }

    [Fact]
    public void A_node_with_more_than_16_slots_is_reported()
    {
        string slots = string.Concat(Enumerable.Range(1, 14).Select(number => $"<NodeSlot Name=\"Slot{number}\" Type=\"Name\" />"));

        string fits = SmallModel.With("<NodeSlot Name=\"Left\"", slots[slots.IndexOf("/>", StringComparison.Ordinal)..][2..] + "<NodeSlot Name=\"Left\"");
        Validate(fits);
        string tooMany = SmallModel.With("<NodeSlot Name=\"Left\"", slots + "<NodeSlot Name=\"Left\"");
        Should.Throw<ModelException>(() => Validate(tooMany)).Errors.ShouldHaveSingleItem()
            .ShouldEndWith("Sum has 17 slots; a green node has room for 16.");
    }

    [Fact]
    public void A_token_of_the_grammar_that_the_lexer_lacks_is_reported()
    {
        var grammar = ParserGrammar.Parse(SmallModel.Grammar.Replace("PLUS", "MINUS", StringComparison.Ordinal));

        Should.Throw<ModelException>(() => SyntaxModelValidator.Validate(SyntaxModelReader.Read(SmallModel.Xml), grammar, TokenVocabulary.Parse(SmallModel.Tokens)))
            .Errors.ShouldHaveSingleItem().ShouldBe("The grammar uses MINUS, which is no token of the lexer.");
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        string xml = SmallModel.With("Type=\"Name\" />", "Type=\"Thing\" />");

        Should.Throw<ModelException>(() => Validate(xml)).Errors.Count.ShouldBe(2);
    }

    private static void Validate(string xml) =>
        SyntaxModelValidator.Validate(
            SyntaxModelReader.Read(xml),
            ParserGrammar.Parse(SmallModel.Grammar),
            TokenVocabulary.Parse(SmallModel.Tokens));
}
