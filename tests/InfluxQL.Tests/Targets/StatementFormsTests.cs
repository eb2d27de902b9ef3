using InfluxQL.Analysis;
using InfluxQL.Syntax;

namespace InfluxQL.Targets;

public class StatementFormsTests
{
    public static TheoryData<string> StatementKinds() =>
        new(Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsStatement).Select(kind => kind.ToString()));

    [Theory]
    [MemberData(nameof(StatementKinds))]
    public void Every_kind_of_statement_but_an_incomplete_one_has_a_form(string kind)
    {
        bool isIncomplete = kind == nameof(SyntaxKind.IncompleteStatement);
        StatementForms.GetForms(Enum.Parse<SyntaxKind>(kind)).Any().ShouldBe(!isIncomplete);
    }

    [Fact]
    public void The_rows_stand_in_the_order_of_the_enumeration()
    {
        StatementForms.All.ShouldBe(Enum.GetValues<StatementForm>());
    }

    [Fact]
    public void Every_form_has_a_sample_and_every_sample_its_form()
    {
        StatementSamples.All.Select(sample => sample.Form).Distinct().ShouldBe(StatementForms.All, ignoreOrder: true);
        foreach ((StatementForm form, string text) in StatementSamples.All)
        {
            StatementSyntax statement = SyntaxTree.ParseText(text).GetQuery().Statements[0];
            bool isInSubquery = form == StatementForm.SelectInto && statement is SelectStatementSyntax { IntoClause: null };
            StatementForms.Find(statement).ShouldBe(isInSubquery ? StatementForm.Select : form, text);
        }
    }

    [Theory]
    [MemberData(nameof(StatementKinds))]
    public void Every_profile_decides_on_every_kind(string kind)
    {
        foreach (TargetProfile profile in TargetProfiles.All)
        {
            foreach (StatementForm form in StatementForms.GetForms(Enum.Parse<SyntaxKind>(kind)))
            {
                // A form without a row is refused, like one with a row that says no.
                bool listed = profile.Statements.Any(row => row.Item == form && row.IsSupported);
                profile.Supports(form).ShouldBe(listed);
                profile.GetRefusalReason(form).ShouldEndWith(".");
            }
        }
    }
}
