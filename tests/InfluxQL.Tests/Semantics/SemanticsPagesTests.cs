using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Semantics;

public class SemanticsPagesTests
{
    public static TheoryData<string> Ids => new(
        DiagnosticDescriptors.All.Select(descriptor => descriptor.Id).Where(id => id.StartsWith("IQL20", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_example_of_a_page_is_found_and_the_good_one_passes(string id)
    {
        string page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "diagnostics", $"{id}.md"));
        Find(page, "Bad").ShouldBe([id]);
        Find(page, "Good").ShouldBeEmpty();
    }

    private static string[] Find(string page, string heading)
    {
        Match example = Regex.Match(page, $"## {heading}\n\n```influxql\n(.*?)\n```", RegexOptions.Singleline);
        example.Success.ShouldBeTrue(page);
        SyntaxTree tree = SyntaxTree.ParseText(example.Groups[1].Value);
        tree.GetDiagnostics().ShouldBeEmpty();
        return SelectValidation.Validate((SelectStatementSyntax)tree.GetQuery().Statements[0]).Select(diagnostic => diagnostic.Id).ToArray();
    }
}
