using InfluxQL.TestSupport;

namespace InfluxQL.Conformance.Reference;

public sealed class TestRequirementTests
{
    [Fact]
    public void A_missing_requirement_skips_a_test_with_its_reason()
    {
        TestRequirement.SkipReason("no Go here", mandatory: false).ShouldBe("no Go here");
    }

    [Fact]
    public void A_missing_requirement_lets_a_test_run_and_fail_where_it_is_mandatory()
    {
        TestRequirement.SkipReason("no Go here", mandatory: true).ShouldBeNull();
    }

    [Fact]
    public void A_test_with_all_it_requires_runs()
    {
        TestRequirement.SkipReason(null, mandatory: false).ShouldBeNull();
    }
}
