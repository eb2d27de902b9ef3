using System.Text.RegularExpressions;
using InfluxQL.Cli.Repl.Language;

namespace InfluxQL.Cli.Repl;

/// <summary>What of a session's inputs may be kept in the file of the history.</summary>
internal static partial class ReplHistory
{
    /// <summary>
    /// The text; null where nothing of it may be kept. A command that could not be read may hold a password where none
    /// belongs, as in <c>\connect URL as me secret</c>. The passwords of statements are taken out by the history itself.
    /// </summary>
    public static string? ForStorage(string text)
    {
        string line = ShellHabit.Find(text) is { } habit ? habit.Command ?? string.Empty : text;
        if (CommandHead.Find(line) is not { } head)
        {
            return line.Length == 0 ? null : text;
        }

        if (MetaCommands.MetaCommandTable.Find(head.Name) is MetaCommands.ParamsCommand && SecretNames().IsMatch(line))
        {
            return null;
        }

        // A question mark begins what some put credentials into: ?u=me&p=secret.
        bool namesUser = line.AsSpan().IndexOfAny('@', '?') >= 0;
        bool isConnect = MetaCommands.MetaCommandTable.Find(head.Name) is null or MetaCommands.ConnectCommand;
        return isConnect && (namesUser || CommandLineParser.Read(line, head).Error is not null)
            ? null
            : text;
    }

    /// <summary>Names of bind values that nobody wants to find in a file.</summary>
    [GeneratedRegex("pass|pwd|secret|token|credential|api_?key|\\bpw\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretNames();
}
