using System.Globalization;
using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Options;

/// <summary>Options that say against what a query is checked.</summary>
internal static class CheckOptions
{
    public static CommandOption Target { get; } = new(
        "--target", "T", "The product that is to run the query; 'influxql targets' lists them. Without it: clustered.")
    {
        Values = TargetProfiles.All.SelectMany(profile => profile.Aliases.Prepend(profile.Id)).ToList(),
    };

    public static CommandOption Now { get; } = new(
        "--now", "TIME", "The time that now() stands for: 2024-05-01T12:00:00Z, or nanoseconds since 1970. Without it: the clock.");

    public static CommandOption Severity { get; } = new(
        "--severity", "L", "Fail from this severity up: error (the default), warning or info. Everything is shown in any case.")
    {
        Values = ["error", "warning", "info"],
    };

    /// <summary>The options of the library for a command line. Comments may suppress advice: who types them runs the tool.</summary>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    public static AnalysisOptions Read(ParsedArguments arguments) => new()
    {
        Target = arguments.Find(Target) is { } id ? TargetProfiles.Find(id)! : TargetProfiles.Default,
        Now = arguments.Find(Now) is { } now ? ReadTime(now) : null,
        HonorSuppressionComments = true,
    };

    /// <summary>The severity from which a finding makes the command fail.</summary>
    public static DiagnosticSeverity ReadSeverity(ParsedArguments arguments) => arguments.Find(Severity) switch
    {
        "warning" => DiagnosticSeverity.Warning,
        "info" => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Error,
    };

    /// <summary>Reads the time that <c>now()</c> stands for: a time of day in UTC, or nanoseconds since 1970.</summary>
    internal static bool TryReadTime(string text, out long nanoseconds) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out nanoseconds)
        || TimeLiteral.TryParse(text, TimeZoneInfo.Utc, out nanoseconds, out _);

    private static long ReadTime(string text) => TryReadTime(text, out long nanoseconds)
        ? nanoseconds
        : throw new UsageException($"'{text}' is no time for --now; write 2024-05-01T12:00:00Z, or nanoseconds since 1970.");
}
