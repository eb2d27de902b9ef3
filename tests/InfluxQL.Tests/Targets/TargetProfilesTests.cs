using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Targets;

public class TargetProfilesTests
{
    [Fact]
    public void The_profiles_have_the_documented_IDs_and_the_default_one_is_first()
    {
        TargetProfiles.All.Select(profile => profile.Id).ShouldBe(
            ["clustered", "dedicated", "serverless", "core", "enterprise", "oss-2.x", "oss-1.x", "oss-1.x-readonly"]);
        TargetProfiles.Default.ShouldBeSameAs(TargetProfiles.All[0]);
    }

    [Fact]
    public void A_profile_is_found_by_ID_and_alias_in_any_letter_case()
    {
        TargetProfiles.Find("OSS-2.x").ShouldBeSameAs(TargetProfiles.OssV2);
        TargetProfiles.Find("Cloud-TSM").ShouldBeSameAs(TargetProfiles.OssV2);
        TargetProfiles.Find("influxdb").ShouldBeNull();
    }

    [Fact]
    public void Clustered_runs_SELECT_and_five_SHOW_statements_and_nothing_else()
    {
        Supported(TargetProfiles.Clustered).ShouldBe(
        [
            StatementForm.Empty, StatementForm.Select, StatementForm.ShowRetentionPolicies, StatementForm.ShowMeasurements,
            StatementForm.ShowTagKeys, StatementForm.ShowTagValues, StatementForm.ShowFieldKeys,
        ]);
        Supported(TargetProfiles.Dedicated).ShouldBe(Supported(TargetProfiles.Clustered));
        Supported(TargetProfiles.Serverless).ShouldBe(Supported(TargetProfiles.Clustered));
    }

    [Fact]
    public void Core_and_Enterprise_also_have_SHOW_DATABASES_and_EXPLAIN()
    {
        StatementForm[] more = [StatementForm.ShowDatabases, StatementForm.Explain, StatementForm.ExplainAnalyze];
        Supported(TargetProfiles.Core).Except(Supported(TargetProfiles.Clustered)).ShouldBe(more, ignoreOrder: true);
        Supported(TargetProfiles.Enterprise).ShouldBe(Supported(TargetProfiles.Core));
    }

    [Fact]
    public void InfluxDB_2_runs_what_its_documentation_lists()
    {
        Supported(TargetProfiles.OssV2).ShouldBe(
            [
                StatementForm.Empty, StatementForm.Select, StatementForm.Delete, StatementForm.DropMeasurement, StatementForm.ExplainAnalyze,
                StatementForm.ShowDatabases, StatementForm.ShowSeries, StatementForm.ShowMeasurements, StatementForm.ShowTagKeys,
                StatementForm.ShowTagValues, StatementForm.ShowFieldKeys, StatementForm.ShowSeriesExactCardinality,
                StatementForm.ShowTagKeyCardinality, StatementForm.ShowFieldKeyCardinality,
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void InfluxDB_1_runs_every_form_and_its_read_only_variant_SELECT_and_SHOW()
    {
        Supported(TargetProfiles.OssV1).ShouldBe(StatementForms.All);
        Supported(TargetProfiles.OssV1ReadOnly).ShouldBe(
            StatementForms.All.Where(form => form is StatementForm.Empty or StatementForm.Select || form.ToString().StartsWith("Show", StringComparison.Ordinal)));
    }

    [Fact]
    public void SLIMIT_SOFFSET_and_on_Serverless_tz_are_the_clauses_that_InfluxDB_3_lacks()
    {
        foreach (TargetProfile profile in TargetProfiles.All)
        {
            SyntaxKind[] missing = !profile.IsInfluxDB3 ? []
                : profile == TargetProfiles.Serverless ? [SyntaxKind.SLimitClause, SyntaxKind.SOffsetClause, SyntaxKind.TimeZoneClause]
                : [SyntaxKind.SLimitClause, SyntaxKind.SOffsetClause];
            TargetClauses.All.Where(clause => !profile.SupportsClause(clause)).ShouldBe(missing, profile.Id);
        }
    }

    [Fact]
    public void Every_clause_of_the_grammar_is_one_that_targets_are_asked_about()
    {
        // INTO makes a form of statement; AS, :: and RESAMPLE belong to what they stand in.
        SyntaxKind[] others = [SyntaxKind.IntoClause, SyntaxKind.AliasClause, SyntaxKind.CastClause, SyntaxKind.ResampleClause];
        TargetClauses.All.Concat(others).ShouldBe(
            Enum.GetValues<SyntaxKind>().Where(kind => kind.ToString().EndsWith("Clause", StringComparison.Ordinal)),
            ignoreOrder: true);
    }

    [Fact]
    public void Every_function_of_the_catalogue_has_a_row_in_every_profile()
    {
        foreach (TargetProfile profile in TargetProfiles.All)
        {
            string[] rows = [.. profile.Functions.Select(row => row.Item).Where(name => name != "fill")];
            rows.ShouldBe(FunctionCatalog.All.Select(function => function.Name).Where(name => name != "fill"), ignoreOrder: true, profile.Id);
        }
    }

    [Theory]
    [InlineData("sample", false, true)]
    [InlineData("holt_winters", false, true)]
    [InlineData("triple_exponential_derivative", false, true)]
    [InlineData("count_hll", false, false)]
    [InlineData("date_part", true, false)]
    [InlineData("percentile", true, true)]
    [InlineData("MEAN", true, true)]
    [InlineData("no_such_function", false, false)]
    public void Functions_are_those_that_the_product_has(string name, bool clustered, bool v1)
    {
        TargetProfiles.Clustered.SupportsFunction(name).ShouldBe(clustered);
        TargetProfiles.OssV1.SupportsFunction(name).ShouldBe(v1);
        TargetProfiles.OssV2.SupportsFunction(name).ShouldBe(v1);
    }

    [Fact]
    public void Every_row_has_a_source()
    {
        foreach (TargetProfile profile in TargetProfiles.All)
        {
            profile.Statements.ShouldAllBe(row => row.Source.Length > 10);
            profile.Clauses.ShouldAllBe(row => row.Source.Length > 10);
            profile.Functions.ShouldAllBe(row => row.Source.Length > 10);
            profile.Dialect.ShouldAllBe(row => row.Source.Length > 10);
        }
    }

    private static StatementForm[] Supported(TargetProfile profile) => [.. StatementForms.All.Where(profile.Supports)];
}
