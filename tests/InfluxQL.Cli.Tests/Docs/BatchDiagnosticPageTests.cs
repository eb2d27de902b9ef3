using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;

namespace InfluxQL.Cli.Docs;

/// <summary>The pages about lines of a batch: their bad examples give the diagnostic, their good ones none.</summary>
public sealed partial class BatchDiagnosticPageTests
{
    public static TheoryData<string> Ids =>
        new(DiagnosticDescriptors.All.Select(rule => rule.Id).Where(id => id.StartsWith("IQL300", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_is_right(string id)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, DiagnosticDescriptors.Find(id)!.HelpLink));
        string[] sections = page.Split("## Good\n");

        page.ShouldContain($"# {id}: {DiagnosticDescriptors.Find(id)!.Title}");
        foreach (Match bad in Block().Matches(sections[0]))
        {
            ToolRun.WithInput(bad.Groups[1].Value, "parse", "--jsonl").Output.ShouldContain($"\"id\":\"{id}\"");
        }

        // A byte that is no UTF-8 and a line of 70 MB cannot stand in a page; other tests show those two.
        Block().Count(sections[0]).ShouldBe(id is "IQL3006" or "IQL3007" ? 0 : 1);
        ToolRun.WithInput(Block().Match(sections[1]).Groups[1].Value, "parse", "--jsonl").Status.ShouldBe(0);
    }

    [GeneratedRegex("```jsonl\n(.*?\n)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
