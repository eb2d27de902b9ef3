using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Json.Naming;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.History;

/// <summary>What of a text may be kept in a file.</summary>
internal static partial class HistoryRedaction
{
    private static readonly string[] s_password = ["password"];

    /// <summary>
    /// The text without passwords; null where nothing of it may be kept, because it speaks of a password in a way that
    /// nobody can be sure of.
    /// </summary>
    public static string? ForStorage(string text)
    {
        if (!SpeaksOfPassword(text))
        {
            return text;
        }

        bool isBroken = SyntaxTree.ParseText(text).GetDiagnostics().Any(item => item.Severity == DiagnosticSeverity.Error);
        return isBroken ? null : PasswordRedaction.Redact(text);
    }

    // The word may be misspelled: a statement that does not parse for that reason holds the password all the same.
    private static bool SpeaksOfPassword(string text)
    {
        if (text.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (ValueMatch word in Words().EnumerateMatches(text))
        {
            if (NearestName.Find(text.Substring(word.Index, word.Length).ToLowerInvariant(), s_password) is not null)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[A-Za-z0-9]{4,12}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
