using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis;

/// <summary>The release files name every rule with its severity and title.</summary>
public class AnalyzerReleasesTests
{
    [Fact]
    public void The_release_files_name_exactly_the_rules_of_the_analyzers()
    {
        IEnumerable<string> listed = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Checkout.PathOf("src", "InfluxQL.CodeAnalysis", file)))
            .Where(line => line.StartsWith("IQL", StringComparison.Ordinal));
        IEnumerable<string> rules = new InfluxQLAnalyzer().SupportedDiagnostics.Concat(new QueryLayoutAnalyzer().SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule =>
            $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}, [Documentation](../../{rule.HelpLinkUri})");
        listed.ShouldBe(rules);
    }
}
