using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.History;

/// <summary>What of a text may be kept in a file.</summary>
internal static class HistoryRedaction
{
    /// <summary>
    /// The text without passwords; null where nothing of it may be kept, because it speaks of a password in a way that
    /// nobody can be sure of.
    /// </summary>
    public static string? ForStorage(string text)
    {
        if (!text.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        bool isBroken = SyntaxTree.ParseText(text).GetDiagnostics().Any(item => item.Severity == DiagnosticSeverity.Error);
        return isBroken ? null : PasswordRedaction.Redact(text);
    }
}
