using InfluxQL.Diagnostics;

namespace InfluxQL.Analysis;

public class AnalysisOptionsTests
{
    private const string Query = "SELECT v FROM cpu LIMIT 10; DROP DATABASE db";

    [Fact]
    public void Advice_can_be_raised_lowered_and_switched_off()
    {
        Severity("IQL4010", DiagnosticSeverity.Error).ShouldBe(DiagnosticSeverity.Error);
        Severity("iql4010", DiagnosticSeverity.Warning).ShouldBe(DiagnosticSeverity.Warning);
        Severity("IQL4010", DiagnosticSeverity.Hidden).ShouldBeNull();
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Hidden)]
    [InlineData(DiagnosticSeverity.Info)]
    [InlineData(DiagnosticSeverity.Warning)]
    public void What_cannot_run_stays_an_error(DiagnosticSeverity asked)
    {
        Severity("IQL1009", asked).ShouldBe(DiagnosticSeverity.Error);
        foreach (DiagnosticDescriptor rule in DiagnosticDescriptors.All.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error))
        {
            bool isOpen = rule.Category is DiagnosticCategories.CSharp or DiagnosticCategories.LineProtocol;
            Options(rule.Id, asked).GetSeverity(rule).ShouldBe(isOpen ? asked : DiagnosticSeverity.Error, rule.Id);
        }
    }

    [Fact]
    public void A_rule_of_the_caller_can_be_lowered()
    {
        var rule = new DiagnosticDescriptor("MINE1", "Title", "Message", "House rules", DiagnosticSeverity.Error);
        Options("MINE1", DiagnosticSeverity.Info).GetSeverity(rule).ShouldBe(DiagnosticSeverity.Info);
    }

    [Fact]
    public void Without_advice_the_errors_remain()
    {
        CheckedQuery.Findings(Query, new AnalysisOptions { IncludeAdvice = false }).ShouldBe(["IQL1009: DROP DATABASE"]);
        CheckedQuery.Findings(Query).ShouldBe(["IQL4010: LIMIT 10", "IQL1009: DROP DATABASE"]);
    }

    private static DiagnosticSeverity? Severity(string id, DiagnosticSeverity severity) =>
        CheckedQuery.Check(Query, Options(id, severity))
            .FirstOrDefault(finding => string.Equals(finding.Id, id, StringComparison.OrdinalIgnoreCase))?.Severity;

    private static AnalysisOptions Options(string id, DiagnosticSeverity severity) =>
        new() { Severities = new Dictionary<string, DiagnosticSeverity> { [id] = severity } };
}
