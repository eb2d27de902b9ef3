using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace InfluxQL.CodeAnalysis.Docs;

/// <summary>
/// The pages of rules about C#: bad examples break the rule, good ones break none. A page with the directive
/// <c>setting</c> has values of that setting, the others have files.
/// </summary>
public partial class CodePagesTests
{
    public static TheoryData<string> Ids() => new(DiagnosticDescriptors.All
        .Where(rule => rule.Category == DiagnosticCategories.CSharp).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_examples_break_the_rule_and_good_ones_break_none(string id)
    {
        string page = File.ReadAllText(Checkout.PathOf("docs", "diagnostics", id + ".md")).ReplaceLineEndings("\n");
        page.ShouldStartWith("<!-- check: csharp -->");
        string? setting = SettingDirective().Match(page) is { Success: true } match ? match.Groups[1].Value : null;
        int good = page.IndexOf("\n## Good\n", StringComparison.Ordinal);
        int bad = page.IndexOf("\n## Bad\n", StringComparison.Ordinal);
        List<string> badExamples = [.. Example().Matches(page[bad..good]).Select(example => example.Groups[1].Value)];
        List<string> goodExamples = [.. Example().Matches(page[good..]).Select(example => example.Groups[1].Value)];
        badExamples.ShouldNotBeEmpty();
        goodExamples.ShouldNotBeEmpty();
        foreach (string example in badExamples)
        {
            (await Analyze(example, setting)).Select(diagnostic => diagnostic.Id).ShouldContain(id, example);
        }

        foreach (string example in goodExamples)
        {
            (await Analyze(example, setting)).Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty(example);
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string example, string? setting)
    {
        ImmutableArray<MetadataReference> references = (await TestReferences.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None))
            .Add(MetadataReference.CreateFromFile(typeof(Building.InfluxQLQuery).Assembly.Location));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(setting is null ? example : "class C;", new CSharpParseOptions(LanguageVersion.Latest), path: "Page.cs")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty(example);
        AnalyzerOptions options = new([], new Settings(setting, example.Trim()));
        return await compilation.WithAnalyzers([new InfluxQLAnalyzer(), new QueryLayoutAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    [GeneratedRegex("^<!-- setting: ([a-z_]+) -->$", RegexOptions.Multiline)]
    private static partial Regex SettingDirective();

    [GeneratedRegex("^```[a-z]+\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    /// <summary>One setting for all files, or none.</summary>
    private sealed class Settings(string? key, string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(key, value);

        public override AnalyzerConfigOptions GetOptions(Microsoft.CodeAnalysis.SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string? key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string name, out string text)
        {
            text = value;
            return name == key;
        }
    }
}
