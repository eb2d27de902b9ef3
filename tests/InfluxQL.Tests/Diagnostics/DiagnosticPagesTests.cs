using InfluxQL.Syntax;

namespace InfluxQL.Diagnostics;

/// <summary>
/// Every rule has a page whose bad examples break it and whose good ones do not. A page may begin with directives:
/// <c>check</c> names what reports the rule (the parser, if it is absent), <c>limits</c> sets limits of the parser, and
/// <c>repeat</c> says how often a bad example is written one after the other.
/// </summary>
public class DiagnosticPagesTests
{
    public static TheoryData<string> Ids() => new(DiagnosticDescriptors.All.Select(rule => rule.Id));

    public static TheoryData<string> ParsedIds() => new(DiagnosticDescriptors.All.Select(rule => rule.Id)
        .Where(id => File.Exists(DiagnosticPage.PathOf(id)) && DiagnosticPageChecks.Of(DiagnosticPage.Read(id)) is not null));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_examples(string id)
    {
        File.Exists(DiagnosticPage.PathOf(id)).ShouldBeTrue($"docs/diagnostics/{id}.md is missing.");
        DiagnosticPage page = DiagnosticPage.Read(id);
        page.Title.ShouldBe($"# {id}: {DiagnosticDescriptors.Find(id)!.Title}");
        if (DiagnosticPageChecks.Of(page) is not null)
        {
            page.Bad.ShouldNotBeEmpty();
            page.Good.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_page_has_a_rule()
    {
        Directory.GetFiles(Checkout.PathOf("docs", "diagnostics"), "IQL*.md").Select(Path.GetFileNameWithoutExtension)
            .Where(id => DiagnosticDescriptors.Find(id!) is null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ParsedIds))]
    public void Bad_examples_break_the_rule_and_good_ones_break_none(string id)
    {
        DiagnosticPage page = DiagnosticPage.Read(id);
        Func<string, IReadOnlyList<Diagnostic>> check = DiagnosticPageChecks.Of(page)!;
        int repeat = page.Directives.TryGetValue("repeat", out string? times) ? int.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 1;
        foreach (string bad in page.Bad)
        {
            check(string.Concat(Enumerable.Repeat(bad, repeat))).Select(diagnostic => diagnostic.Id).ShouldContain(id, bad);
        }

        foreach (string good in page.Good)
        {
            check(good).Where(diagnostic => diagnostic.Id == id || diagnostic.Descriptor.Category == DiagnosticCategories.Syntax)
                .Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty(good);
        }
    }

    [Fact]
    public void A_page_of_the_parser_s_rules_is_checked_by_the_parser()
    {
        ParsedIds().Count.ShouldBeGreaterThanOrEqualTo(DiagnosticDescriptors.All.Count(rule => rule.Category is DiagnosticCategories.Syntax or DiagnosticCategories.Limits));
    }
}
