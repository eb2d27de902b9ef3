namespace InfluxQL.Targets;

public class NameRulesTests
{
    [Theory]
    [InlineData("cpu", true)]
    [InlineData("CPU", false)]
    [InlineData("disk_root", true)]
    [InlineData("disk_secret", false)]
    [InlineData("disk", false)]
    [InlineData("mem", false)]
    [InlineData("", false)]
    public void A_name_must_be_allowed_and_not_denied(string name, bool passes)
    {
        NameRules.Any.Allow("cpu", "disk_*").Deny("disk_secret").Permits(name).ShouldBe(passes);
    }

    [Fact]
    public void Without_a_list_every_name_passes()
    {
        NameRules.Any.PermitsAll.ShouldBeTrue();
        NameRules.Any.Permits("anything").ShouldBeTrue();
        NameRules.Any.Allow().PermitsAll.ShouldBeFalse();
        NameRules.Any.Allow().Permits("anything").ShouldBeFalse();
    }
}
