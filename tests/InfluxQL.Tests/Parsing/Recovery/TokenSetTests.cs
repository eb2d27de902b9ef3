namespace InfluxQL.Parsing.Recovery;

public class TokenSetTests
{
    [Fact]
    public void A_set_gives_back_what_was_added_in_order()
    {
        TokenSet set = default;
        set.IsEmpty.ShouldBeTrue();
        foreach (int type in new[] { 64, TokenTypes.EndOfText, 3, 63 })
        {
            set.Add(type);
        }

        var types = new List<int>();
        foreach (int type in set.Types())
        {
            types.Add(type);
        }

        types.ShouldBe([3, 63, 64, TokenTypes.EndOfText]);
        set.Count.ShouldBe(4);
        set.Contains(65).ShouldBeFalse();
    }

    [Fact]
    public void A_union_says_whether_it_changed_anything()
    {
        TokenSet left = default;
        TokenSet right = default;
        right.Add(70);
        left.UnionWith(right).ShouldBeTrue();
        left.UnionWith(right).ShouldBeFalse();
    }
}
