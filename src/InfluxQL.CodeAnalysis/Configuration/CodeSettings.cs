using InfluxQL.Analysis;
using InfluxQL.Targets;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InfluxQL.CodeAnalysis.Configuration;

/// <summary>The settings of a file in <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
/// <param name="Target">The text of <c>influxql_target</c>; null where it is not set.</param>
/// <param name="Sinks">The text of <c>influxql_sinks</c>; null where it is not set.</param>
/// <param name="Advice">The text of <c>influxql_advice</c>; null where it is not set.</param>
internal sealed record CodeSettings(string? Target, string? Sinks, string? Advice)
{
    public const string TargetKey = "influxql_target";
    public const string SinksKey = "influxql_sinks";
    public const string AdviceKey = "influxql_advice";

    private static readonly CodeSettings s_none = new(null, null, null);

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => ReferenceEquals(this, s_none);

    /// <summary>The product that queries are checked for; the default one where the setting names none.</summary>
    public TargetProfile Profile => (Target is null ? null : TargetProfiles.Find(Target)) ?? TargetProfiles.Default;

    /// <summary>Whether there is advice.</summary>
    public bool IncludesAdvice => !string.Equals(Advice, "false", StringComparison.OrdinalIgnoreCase);

    public static CodeSettings Of(AnalyzerConfigOptions options)
    {
        string? target = Read(options, TargetKey);
        string? sinks = Read(options, SinksKey);
        string? advice = Read(options, AdviceKey);
        return target is null && sinks is null && advice is null ? s_none : new CodeSettings(target, sinks, advice);
    }

    /// <summary>How the library checks with these settings. Comments may suppress advice: the text is the author's own.</summary>
    public AnalysisOptions ToAnalysisOptions() => new()
    {
        Target = Profile,
        IncludeAdvice = IncludesAdvice,
        HonorSuppressionComments = true,
    };

    private static string? Read(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
