using System.Text.RegularExpressions;

namespace InfluxQL.Cli.Docs;

/// <summary>The pages about requests and policies: lines of the batch form, with the configuration that the page shows.</summary>
public sealed partial class RewritePagesTests : IDisposable
{
    private const string Mark = "<!-- check: rewrite -->\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Pages =>
        new(Directory.GetFiles(Path.Combine(Repository.Root, "docs/diagnostics"), "IQL3*.md")
            .Where(path => File.ReadAllText(path).StartsWith(Mark, StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_bad_example_gives_the_diagnostic_and_the_good_one_none(string id)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/diagnostics", id + ".md"));
        string[] sections = page.Split("## Good\n");
        string[] args = ["rewrite", "--jsonl"];
        if (Configuration().Match(page) is { Success: true } configuration)
        {
            args = [.. args, "--config", _folder.Write("config.json", configuration.Groups[1].Value)];
        }

        ToolRun.WithInput(Line().Match(sections[0]).Groups[1].Value, args).Output.ShouldContain($"\"id\":\"{id}\"");
        ToolRun good = ToolRun.WithInput(Line().Match(sections[1]).Groups[1].Value, args);
        good.Status.ShouldBe(0, good.Output);
        good.Output.ShouldNotContain(id);
    }

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Configuration();

    [GeneratedRegex("```jsonl\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Line();
}
