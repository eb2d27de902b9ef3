using System.Text.RegularExpressions;
using InfluxQL.Formatting;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Docs;

public sealed partial class ReadmeTests
{
    private static string Text => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_example_of_the_library_prints_what_the_page_says()
    {
        // The lines of the example below, with a writer in the place of the console.
        var console = new StringWriter { NewLine = "\n" };

        SyntaxTree tree = SyntaxTree.ParseText("select mean(v) from cpu where time > now() - 1h group by time(1m)");

        foreach (var diagnostic in tree.GetDiagnostics())
        {
            console.WriteLine($"{tree.GetLineSpan(diagnostic.Span).Start}: {diagnostic.Id}: {diagnostic.Message}");
        }

        foreach (CallExpressionSyntax call in tree.GetRoot().DescendantNodes().OfType<CallExpressionSyntax>())
        {
            console.WriteLine($"{call.FunctionName} at {call.Span}");
        }

        console.WriteLine(CanonicalPrinter.Print(tree.GetRoot()));

        Block("text").Match(Text).Groups[1].Value.ShouldBe(console.ToString());
    }

    [Fact]
    public void The_example_of_the_library_is_the_one_that_is_tested()
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests/InfluxQL.Cli.Tests/Docs/ReadmeTests.cs"));
        string[] example = Block("csharp").Match(Text).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        foreach (string line in example.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)))
        {
            source.ShouldContain(line.Replace("Console.", "console.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        foreach (Match link in Link().Matches(Text))
        {
            string target = Path.Combine(Repository.Root, link.Groups[1].Value);
            (File.Exists(target) || Directory.Exists(target)).ShouldBeTrue(link.Value);
        }
    }

    private static Regex Block(string language) => new($"```{language}\n(.*?)```", RegexOptions.Singleline);

    [GeneratedRegex(@"\]\(([^)#:]+)")]
    private static partial Regex Link();
}
