namespace InfluxQL.SyntaxGenerator.Model;

public class SyntaxModelReaderTests
{
    [Fact]
    public void The_small_model_is_read()
    {
        SyntaxModel model = SyntaxModelReader.Read(SmallModel.Xml);

        model.Kinds.ShouldBe(["None", "List", "ShowKeyword", "DotToken", "PlusToken", "IdentifierToken", "EndOfFileToken", "WhitespaceTrivia", "ShowStatement", "Name", "Sum"]);
        NodeModel statement = model.FindNode("ShowStatement")!;
        statement.Slots.Select(slot => slot.Form).ShouldBe([SlotForm.Token, SlotForm.SeparatedList]);
        statement.Slots[1].IsOptional.ShouldBeTrue();
        statement.Examples.ShouldBe([new ExampleModel(ExampleForm.Statement, "SHOW a.b")]);
        model.GetDefaultKind(new SlotModel { Name = "S", Form = SlotForm.Node, Line = 0, Type = "Statement" }).ShouldBe("ShowStatement");
    }

    [Theory]
    [InlineData("<Trivia Name", "<Comment Name", "Comment is no sort of token")]
    [InlineData("<NodeSlot Name=\"Left\"", "<ThingSlot Name=\"Left\"", "ThingSlot is no sort of slot")]
    [InlineData("<AbstractNode Name=\"Statement\" Base=\"SyntaxNode\" Default=\"ShowStatement\">\n      <Summary>A statement.</Summary>\n    </AbstractNode>", "<Type Name=\"Statement\" Base=\"SyntaxNode\"><Summary>A.</Summary></Type>", "Type is neither Node nor AbstractNode")]
    [InlineData("<Summary>A sum.</Summary>", "", "Sum has no Summary")]
    [InlineData("Parse=\"statement\"", "Parse=\"program\"", "Parse cannot be 'program'; it is one of statement, query, expression, error")]
    [InlineData("Mode=\"list\"", "Mode=\"lists\"", "Mode cannot be 'lists'")]
    [InlineData("Precedence=\"1\"", "Precedence=\"high\"", "Precedence must be a whole number above zero")]
    [InlineData("Optional=\"true\"", "Optional=\"yes\"", "Optional is true or false, not 'yes'")]
    [InlineData(" Separator=\"DotToken\"", "", "SeparatedListSlot needs the attribute Separator")]
    [InlineData("Name=\"ShowKeyword\" Text=\"SHOW\"", "Name=\"ShowKeyword\"", "Keyword needs the attribute Text")]
    [InlineData("</Tokens>", "<Wrap Token=\"X\" Node=\"Name\" NodeKind=\"Name\" /></Tokens>", "Wrap names the unknown token X")]
    public void A_wrong_element_is_reported_with_its_line(string text, string replacement, string error)
    {
        string xml = SmallModel.With(text, replacement);

        ModelException exception = Should.Throw<ModelException>(() => SyntaxModelReader.Read(xml));

        exception.Errors.ShouldHaveSingleItem().ShouldContain(error);
        exception.Message.ShouldStartWith("line ");
    }

    [Fact]
    public void A_missing_section_is_reported()
    {
        string xml = SmallModel.With("<Rules>\n    <Rule Name=\"names\" Mode=\"list\" />\n  </Rules>", string.Empty);

        Should.Throw<ModelException>(() => SyntaxModelReader.Read(xml)).Message.ShouldContain("the section Rules is missing");
    }

    [Fact]
    public void Text_that_is_not_XML_is_reported() =>
        Should.Throw<ModelException>(() => SyntaxModelReader.Read("<Syntax>")).Message.ShouldStartWith("Syntax.xml is not well-formed:");
}
