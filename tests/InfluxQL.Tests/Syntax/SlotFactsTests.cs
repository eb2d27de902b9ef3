namespace InfluxQL.Syntax;

public class SlotFactsTests
{
    [Fact]
    public void A_slot_of_an_abstract_type_takes_every_kind_below_it()
    {
        SyntaxFacts.SlotAllows(SyntaxKind.WhereClause, 1, SyntaxKind.AddExpression).ShouldBeTrue();
        SyntaxFacts.SlotAllows(SyntaxKind.WhereClause, 1, SyntaxKind.BindParameter).ShouldBeTrue();
        SyntaxFacts.SlotAllows(SyntaxKind.WhereClause, 1, SyntaxKind.Field).ShouldBeFalse();
        SyntaxFacts.SlotAllows(SyntaxKind.WhereClause, 0, SyntaxKind.WhereKeyword).ShouldBeTrue();
        SyntaxFacts.SlotAllows(SyntaxKind.WhereClause, 0, SyntaxKind.FromKeyword).ShouldBeFalse();
    }

    [Fact]
    public void A_slot_with_kinds_takes_those_alone()
    {
        SyntaxFacts.SlotAllows(SyntaxKind.LimitClause, 1, SyntaxKind.IntegerLiteralExpression).ShouldBeTrue();
        SyntaxFacts.SlotAllows(SyntaxKind.LimitClause, 1, SyntaxKind.NumberLiteralExpression).ShouldBeFalse();
    }

    [Fact]
    public void A_list_slot_takes_a_list_and_its_elements()
    {
        SyntaxFacts.SlotAllows(SyntaxKind.SelectStatement, 1, SyntaxKind.List).ShouldBeTrue();
        SyntaxFacts.SlotAllows(SyntaxKind.SelectStatement, 1, SyntaxKind.Field).ShouldBeTrue();
        SyntaxFacts.SlotAllows(SyntaxKind.SelectStatement, 1, SyntaxKind.CommaToken).ShouldBeFalse();
        SyntaxFacts.SlotAllows(SyntaxKind.FromClause, 0, SyntaxKind.List).ShouldBeFalse();
        SyntaxFacts.GetSeparatorKind(SyntaxKind.SelectStatement, 1).ShouldBe(SyntaxKind.CommaToken);
        SyntaxFacts.GetSeparatorKind(SyntaxKind.Query, 0).ShouldBe(SyntaxKind.SemicolonToken);
        SyntaxFacts.GetSeparatorKind(SyntaxKind.CreateDatabaseStatement, 4).ShouldBe(SyntaxKind.None);
    }

    [Theory]
    [InlineData(SyntaxKind.WhereClause, 0, SyntaxKind.WhereKeyword)]
    [InlineData(SyntaxKind.WhereClause, 1, SyntaxKind.VariableReference)]
    [InlineData(SyntaxKind.AliasClause, 1, SyntaxKind.IdentifierName)]
    [InlineData(SyntaxKind.FromClause, 1, SyntaxKind.MeasurementSource)]
    [InlineData(SyntaxKind.Query, 0, SyntaxKind.IncompleteStatement)]
    [InlineData(SyntaxKind.CreateRetentionPolicyStatement, 5, SyntaxKind.DurationOption)]
    [InlineData(SyntaxKind.LimitClause, 1, SyntaxKind.IntegerLiteralExpression)]
    [InlineData(SyntaxKind.IncompleteStatement, 0, SyntaxKind.None)]
    public void What_a_required_slot_lacks_is_invented(SyntaxKind node, int slot, SyntaxKind expected) =>
        SyntaxFacts.GetDefaultSlotKind(node, slot).ShouldBe(expected);

    [Fact]
    public void Slots_are_counted_and_optional_ones_known()
    {
        SyntaxFacts.GetSlotCount(SyntaxKind.SelectStatement).ShouldBe(13);
        SyntaxFacts.GetSlotCount(SyntaxKind.SelectKeyword).ShouldBe(0);
        SyntaxFacts.IsSlotOptional(SyntaxKind.SelectStatement, 2).ShouldBeTrue();
        SyntaxFacts.IsSlotOptional(SyntaxKind.SelectStatement, 3).ShouldBeFalse();
    }
}
