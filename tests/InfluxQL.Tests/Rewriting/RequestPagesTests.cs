using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;

namespace InfluxQL.Rewriting;

/// <summary>The pages about parameters of a request: examples are parameters as in a URL, a header may stand behind them.</summary>
public partial class RequestPagesTests
{
    public static TheoryData<string> Ids() => new(DiagnosticDescriptors.All.Select(rule => rule.Id)
        .Where(id => File.Exists(DiagnosticPage.PathOf(id)) && DiagnosticPage.Read(id).Directives.GetValueOrDefault("check") == "request"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_examples_break_the_rule_and_good_ones_none(string id)
    {
        string[] sections = File.ReadAllText(DiagnosticPage.PathOf(id)).Split("## Good\n");
        Parse(Example().Match(sections[0])).Diagnostics.ShouldContain(d => d.Id == id);
        Parse(Example().Match(sections[1])).Diagnostics.ShouldBeEmpty();
    }

    private static QueryRequestResult Parse(Match example)
    {
        example.Success.ShouldBeTrue();
        return RequestText.Parse(example.Groups["url"].Value, accept: example.Groups["accept"].Value);
    }

    [GeneratedRegex("```text\n(?<url>\\S+)( Accept: (?<accept>.*))?\n```")]
    private static partial Regex Example();
}
