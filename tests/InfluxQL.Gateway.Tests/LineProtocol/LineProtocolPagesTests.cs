using System.Text;
using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>The pages about line protocol: the bad example breaks the rule, the good one none.</summary>
public sealed partial class LineProtocolPagesTests
{
    private const string Mark = "<!-- check: line-protocol -->\n";

    public static TheoryData<string> Rules =>
        new(DiagnosticDescriptors.All.Where(rule => rule.Category == DiagnosticCategories.LineProtocol).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_example_breaks_the_rule_and_the_good_one_none(string id)
    {
        string page = File.ReadAllText(Checkout.PathOf("docs", "diagnostics", id + ".md"));
        page.ShouldStartWith(Mark);
        string target = Target().Match(page) is { Success: true } named ? named.Groups[1].Value : "oss-1.x";
        LineProtocolDialect dialect = LineProtocolDialects.Of(TargetProfiles.Find(target)!);
        string[] examples = [.. Example().Matches(page).Select(match => match.Groups[1].Value)];
        examples.Length.ShouldBe(2);
        LineBodies.FirstError(Bytes(examples[0]), dialect).ShouldNotBeNull().Rule.Id.ShouldBe(id);
        LineBodies.FirstError(Bytes(examples[1]), dialect)?.Message.ShouldBeNull();
    }

    // What cannot stand in a page has signs that stand for it; the pages say which.
    private static byte[] Bytes(string example)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(example.Replace("…", new string('a', 70_000)).Replace('␍', '\r').Replace('␀', '\0'));
        return Array.ConvertAll(bytes, b => b == 0 ? (byte)0xFF : b);
    }

    [GeneratedRegex("^<!-- target: (.*) -->$", RegexOptions.Multiline)]
    private static partial Regex Target();

    [GeneratedRegex("```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
