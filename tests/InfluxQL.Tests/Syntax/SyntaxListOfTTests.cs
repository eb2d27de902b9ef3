namespace InfluxQL.Syntax;

public class SyntaxListTests
{
    private static readonly RetentionPolicyOptionSyntax s_default = SyntaxFactory.DefaultOption();

    private static readonly RetentionPolicyOptionSyntax s_name = SyntaxFactory.NameOption(SyntaxFactory.IdentifierName("rp"));

    [Fact]
    public void The_default_value_is_empty()
    {
        SyntaxList<RetentionPolicyOptionSyntax> list = default;
        list.Count.ShouldBe(0);
        list.Any().ShouldBeFalse();
        list.FirstOrDefault().ShouldBeNull();
        list.LastOrDefault().ShouldBeNull();
        list.ShouldBeEmpty();
        list.ToFullString().ShouldBe(string.Empty);
        Should.Throw<ArgumentOutOfRangeException>(() => list.First());
    }

    [Fact]
    public void A_list_of_one_has_one_element()
    {
        var list = new SyntaxList<RetentionPolicyOptionSyntax>([s_name]);
        list.Count.ShouldBe(1);
        list[0].IsEquivalentTo(s_name).ShouldBeTrue();
        list.Count().ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => list[1]);
        Should.Throw<ArgumentOutOfRangeException>(() => list[-1]);
    }

    [Fact]
    public void Elements_are_added_inserted_and_taken_out()
    {
        SyntaxList<RetentionPolicyOptionSyntax> list = default(SyntaxList<RetentionPolicyOptionSyntax>).Add(s_name).Insert(0, s_default);
        list.Select(option => option.Kind).ShouldBe([SyntaxKind.DefaultOption, SyntaxKind.NameOption]);
        list.IndexOf(SyntaxKind.NameOption).ShouldBe(1);
        list.IndexOf(list[1]).ShouldBe(1);
        list.Remove(list[0]).Single().Kind.ShouldBe(SyntaxKind.NameOption);
        list.RemoveAt(1).Single().Kind.ShouldBe(SyntaxKind.DefaultOption);
        list.AddRange([s_name, s_name]).Count.ShouldBe(4);
        Should.Throw<ArgumentOutOfRangeException>(() => list.Insert(3, s_name));
    }

    [Fact]
    public void An_element_is_replaced()
    {
        var list = new SyntaxList<RetentionPolicyOptionSyntax>([s_name, s_name]);
        list.Replace(list[1], s_default).Select(option => option.Kind).ShouldBe([SyntaxKind.NameOption, SyntaxKind.DefaultOption]);
        Should.Throw<ArgumentException>(() => list.Replace(s_default, s_name));
        list.Remove(s_default).ShouldBe(list);
    }

    [Fact]
    public void Elements_of_a_list_outside_a_tree_have_no_parent()
    {
        new SyntaxList<RetentionPolicyOptionSyntax>([s_name, s_default])[1].Parent.ShouldBeNull();
    }
}
