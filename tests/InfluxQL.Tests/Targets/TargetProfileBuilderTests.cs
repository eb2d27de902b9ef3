using InfluxQL.Syntax;

namespace InfluxQL.Targets;

public class TargetProfileBuilderTests
{
    [Fact]
    public void A_custom_profile_differs_where_it_says_so()
    {
        TargetProfile custom = TargetProfiles.Clustered.With("mine", profile => profile
            .WithDisplayName("My gateway")
            .Allow(StatementForm.ShowDatabases)
            .Forbid(StatementForm.ShowFieldKeys)
            .AllowClauses(SyntaxKind.SLimitClause)
            .ForbidClauses(SyntaxKind.OffsetClause)
            .AllowFunctions("sample")
            .ForbidFunctions("Stddev")
            .Allow(DialectFeature.OrderByOnShow));

        custom.Id.ShouldBe("mine");
        custom.DisplayName.ShouldBe("My gateway");
        custom.Supports(StatementForm.ShowDatabases).ShouldBeTrue();
        custom.Supports(StatementForm.ShowFieldKeys).ShouldBeFalse();
        custom.Supports(StatementForm.Select).ShouldBeTrue();
        custom.SupportsClause(SyntaxKind.SLimitClause).ShouldBeTrue();
        custom.SupportsClause(SyntaxKind.OffsetClause).ShouldBeFalse();
        custom.SupportsFunction("sample").ShouldBeTrue();
        custom.SupportsFunction("stddev").ShouldBeFalse();
        custom.Supports(DialectFeature.OrderByOnShow).ShouldBeTrue();
        custom.Supports(DialectFeature.HugeLimit).ShouldBeFalse();
        TargetProfiles.Clustered.Supports(StatementForm.ShowDatabases).ShouldBeFalse();
    }

    [Fact]
    public void The_reason_is_the_operator_where_the_operator_forbids_and_the_product_where_it_lacks()
    {
        TargetProfile custom = TargetProfiles.Clustered.With("mine", profile => profile.Forbid(StatementForm.ShowFieldKeys, StatementForm.DropDatabase));

        custom.GetRefusalReason(StatementForm.ShowFieldKeys).ShouldStartWith("Whoever set up this profile forbids it");
        custom.GetRefusalReason(StatementForm.DropDatabase).ShouldContain("influxctl");
    }

    [Fact]
    public void What_is_said_last_counts()
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.Forbid(StatementForm.Delete).Allow(StatementForm.Delete));
        custom.Supports(StatementForm.Delete).ShouldBeTrue();
    }

    [Fact]
    public void A_profile_keeps_the_rules_of_names_of_the_one_it_comes_from()
    {
        TargetProfile first = TargetProfiles.OssV1.With("first", profile => profile.AllowDatabases("a*").ForbidMeasurements("secret"));
        TargetProfile second = first.With("second", profile => profile.ForbidDatabases("ab"));

        second.Databases.Permits("aa").ShouldBeTrue();
        second.Databases.Permits("ab").ShouldBeFalse();
        second.Databases.Permits("b").ShouldBeFalse();
        second.Measurements.Permits("secret").ShouldBeFalse();
        first.Databases.Permits("ab").ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_clause_cannot_be_allowed_as_one()
    {
        Should.Throw<ArgumentException>(() => TargetProfiles.OssV1.With("mine", profile => profile.AllowClauses(SyntaxKind.SelectStatement)));
        Should.Throw<ArgumentException>(() => TargetProfiles.OssV1.With(string.Empty, _ => { }));
    }
}
