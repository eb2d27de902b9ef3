using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis;

/// <summary>A query and what the checks found in it.</summary>
internal static class CheckedQuery
{
    /// <summary>A fixed present, so that no test depends on the clock: 2023-11-14T22:13:20Z.</summary>
    public const long Now = 1_700_000_000_000_000_000;

    public static IReadOnlyList<Diagnostic> Check(string query, TargetProfile? target = null) =>
        Check(query, new AnalysisOptions { Target = target ?? TargetProfiles.Clustered, Now = Now });

    public static IReadOnlyList<Diagnostic> Check(string query, AnalysisOptions options) =>
        QueryAnalysis.Run(SyntaxTree.ParseText(query), options).Diagnostics;

    /// <summary>The findings as <c>ID: text</c>, where the text is what the span covers.</summary>
    public static string[] Findings(string query, TargetProfile? target = null, string prefix = "IQL") =>
        Render(query, Check(query, target), prefix);

    public static string[] Findings(string query, AnalysisOptions options, string prefix = "IQL") => Render(query, Check(query, options), prefix);

    private static string[] Render(string query, IReadOnlyList<Diagnostic> findings, string prefix) =>
    [
        .. findings
            .Where(finding => finding.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(finding => $"{finding.Id}: {query.Substring(finding.Span.Start, finding.Span.Length)}"),
    ];
}
