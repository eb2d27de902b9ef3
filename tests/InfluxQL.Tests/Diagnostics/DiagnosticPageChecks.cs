using System.Globalization;
using InfluxQL.Analysis;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Diagnostics;

/// <summary>What a page's <c>check</c> directive stands for. Add a case here for each part that reports diagnostics.</summary>
internal static class DiagnosticPageChecks
{
    /// <summary>What finds the diagnostics of an example; null where another test project runs the page.</summary>
    public static Func<string, IReadOnlyList<Diagnostic>>? Of(DiagnosticPage page)
    {
        string check = page.Directives.GetValueOrDefault("check", "parse");
        switch (check)
        {
            case "parse":
                ParseOptions options = OptionsOf(page);
                return text => SyntaxTree.ParseText(text, options).GetDiagnostics();
            case "jsonl" or "jsonl-bytes":
                // Lines of a batch belong to the command line; its tests run these pages.
                return null;
            case "custom":
                return Analyze(new AnalysisOptions { Target = CustomProfile() });
            case "failing-analyzer":
                return Analyze(new AnalysisOptions { Analyzers = [new FailingAnalyzer(SyntaxKind.OffsetClause)] });
            case "request" or "rewrite" or "gateway" or "line-protocol":
                // Parameters of a request are run by RequestPagesTests, whole requests by the tests of the command line and the
                // gateway, lines of a write by those of the gateway.
                return null;
            case "csharp":
                // C# code, and the analyzer's settings; the tests of InfluxQL.CodeAnalysis run these pages.
                return null;
            default:
                // Anything else is a target.
                return Analyze(new AnalysisOptions
                {
                    Target = TargetProfiles.Find(check) ?? throw new NotSupportedException($"{page.Title}: nothing runs pages for \"{check}\"."),
                });
        }
    }

    private static Func<string, IReadOnlyList<Diagnostic>> Analyze(AnalysisOptions options) =>
        text => QueryAnalysis.Run(SyntaxTree.ParseText(text), options).Diagnostics;

    // What no product refuses, the pages show with this profile.
    private static TargetProfile CustomProfile() => TargetProfiles.OssV1.With("custom", profile => profile
        .Forbid(StatementForm.ShowFieldKeys)
        .ForbidClauses(SyntaxKind.OffsetClause)
        .AllowDatabases("team_*")
        .ForbidMeasurements("salaries"));

    private static ParseOptions OptionsOf(DiagnosticPage page)
    {
        if (!page.Directives.TryGetValue("limits", out string? limits))
        {
            return ParseOptions.Default;
        }

        string[] parts = limits.Split('=');
        int value = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return new ParseOptions
        {
            Limits = parts[0] switch
            {
                nameof(ParseLimits.MaxTextLength) => new ParseLimits { MaxTextLength = value },
                nameof(ParseLimits.MaxTokens) => new ParseLimits { MaxTokens = value },
                nameof(ParseLimits.MaxDepth) => new ParseLimits { MaxDepth = value },
                nameof(ParseLimits.MaxOperators) => new ParseLimits { MaxOperators = value },
                nameof(ParseLimits.MaxStatements) => new ParseLimits { MaxStatements = value },
                _ => throw new NotSupportedException($"There is no limit {parts[0]}."),
            },
        };
    }
}
