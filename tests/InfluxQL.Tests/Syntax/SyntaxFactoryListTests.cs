namespace InfluxQL.Syntax;

public class SyntaxFactoryListTests
{
    private static readonly IdentifierNameSyntax[] s_names = [SyntaxFactory.IdentifierName("a"), SyntaxFactory.IdentifierName("b")];

    [Fact]
    public void Commas_stand_between_elements_unless_another_separator_is_named()
    {
        SyntaxFactory.SeparatedList(s_names).ToFullString().ShouldBe("a,b");
        SyntaxFactory.SeparatedList(s_names, SyntaxKind.DotToken).ToFullString().ShouldBe("a.b");
        Should.Throw<ArgumentException>(() => SyntaxFactory.SeparatedList(s_names, SyntaxKind.SelectKeyword));
    }

    [Fact]
    public void Separators_may_be_given_with_one_at_the_end()
    {
        SyntaxToken dot = SyntaxFactory.Token(SyntaxKind.DotToken);

        SyntaxFactory.SeparatedList(s_names, [dot]).ToFullString().ShouldBe("a.b");
        SyntaxFactory.SeparatedList(s_names, [dot, dot]).ToFullString().ShouldBe("a.b.");
        Should.Throw<ArgumentException>(() => SyntaxFactory.SeparatedList(s_names, [])).ParamName.ShouldBe("separators");
        Should.Throw<ArgumentException>(() => SyntaxFactory.SeparatedList(s_names, [dot, dot, dot])).ParamName.ShouldBe("separators");
    }

    [Fact]
    public void A_slot_rejects_a_list_with_other_separators() =>
        Should.Throw<ArgumentException>(() => SyntaxFactory.VariableReference(SyntaxFactory.SeparatedList<NameSyntax>(s_names)))
            .ParamName.ShouldBe("names");

    [Fact]
    public void A_slot_takes_a_separator_at_the_end_only_where_the_language_has_it()
    {
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        SyntaxToken dot = SyntaxFactory.Token(SyntaxKind.DotToken);

        SyntaxFactory.MeasurementSource(SyntaxFactory.SeparatedList<NameSyntax>(s_names, [dot, dot])).ToFullString().ShouldBe("a.b.");
        Should.Throw<ArgumentException>(() => SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList<ExpressionSyntax>(s_names, [comma, comma])))
            .ParamName.ShouldBe("arguments");
    }
}
