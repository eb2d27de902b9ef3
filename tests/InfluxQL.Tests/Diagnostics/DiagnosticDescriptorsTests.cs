using System.Globalization;
using System.Text.RegularExpressions;

namespace InfluxQL.Diagnostics;

public class DiagnosticDescriptorsTests
{
    private static readonly (int From, int To, string Category)[] s_ranges =
    [
        (1, 899, DiagnosticCategories.Syntax),
        (900, 999, DiagnosticCategories.Limits),
        (1000, 1999, DiagnosticCategories.Target),
        (2000, 2999, DiagnosticCategories.Semantics),
        (3000, 3499, DiagnosticCategories.Request),
        (3500, 3599, DiagnosticCategories.Policy),
        (3700, 3799, DiagnosticCategories.LineProtocol),
        (4000, 4999, DiagnosticCategories.Advice),
        (5000, 5999, DiagnosticCategories.CSharp),
    ];

    public static TheoryData<string> Ids() => new(DiagnosticDescriptors.All.Select(rule => rule.Id));

    [Fact]
    public void There_are_rules_and_no_ID_is_used_twice()
    {
        DiagnosticDescriptors.All.ShouldNotBeEmpty();
        DiagnosticDescriptors.All.Select(rule => rule.Id).ShouldBeUnique();
        DiagnosticDescriptors.All.Select(rule => rule.Id).ShouldBe(DiagnosticDescriptors.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_category_is_that_of_the_range_of_the_ID(string id)
    {
        DiagnosticDescriptor rule = DiagnosticDescriptors.Find(id)!;
        Regex.IsMatch(id, "^IQL[0-9]{4}$").ShouldBeTrue();
        int number = int.Parse(id.AsSpan(3), CultureInfo.InvariantCulture);
        rule.Category.ShouldBe(s_ranges.Single(range => number >= range.From && number <= range.To).Category);
        rule.HelpLink.ShouldBe($"docs/diagnostics/{id}.md");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_is_short_and_a_message_can_be_formatted(string id)
    {
        DiagnosticDescriptor rule = DiagnosticDescriptors.Find(id)!;
        rule.Title.Length.ShouldBeLessThan(80);
        rule.Title.ShouldNotEndWith(".");
        Diagnostic.Create(rule, default, 1, 2, 3, 4).GetMessage().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void An_ID_without_a_rule_finds_none()
    {
        DiagnosticDescriptors.Find("IQL0000").ShouldBeNull();
    }

    [Fact]
    public void A_rule_without_a_text_is_refused()
    {
        Should.Throw<ArgumentException>(() => new DiagnosticDescriptor("", "t", "m", "c", DiagnosticSeverity.Info));
        Should.Throw<ArgumentException>(() => new DiagnosticDescriptor("IQL1", "t", null!, "c", DiagnosticSeverity.Info));
    }

    [Fact]
    public void Rules_are_equal_by_their_ID()
    {
        DiagnosticDescriptor rule = DiagnosticDescriptors.All[0];
        rule.ShouldBe(new DiagnosticDescriptor(rule.Id, "other", "other", "other", DiagnosticSeverity.Hidden));
        rule.ToString().ShouldBe($"{rule.Id}: {rule.Title}");
    }
}
