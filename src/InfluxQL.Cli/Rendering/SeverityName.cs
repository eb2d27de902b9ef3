using InfluxQL.Diagnostics;

namespace InfluxQL.Cli.Rendering;

/// <summary>What severities are called in the tool's output.</summary>
internal static class SeverityName
{
    /// <summary>The word in text and JSON.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The word in SARIF.</summary>
    public static string InSarif(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The colour on a terminal.</summary>
    public static string ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => AnsiStyle.Error,
        DiagnosticSeverity.Warning => AnsiStyle.Warning,
        _ => AnsiStyle.Info,
    };
}
