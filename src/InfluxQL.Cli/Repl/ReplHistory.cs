using InfluxQL.Cli.Repl.Language;

namespace InfluxQL.Cli.Repl;

/// <summary>What of a session's inputs may be kept in the file of the history.</summary>
internal static class ReplHistory
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

        bool namesUser = line.Contains('@', StringComparison.Ordinal);
        bool isConnect = MetaCommands.MetaCommandTable.Find(head.Name) is null or MetaCommands.ConnectCommand;
        return isConnect && (namesUser || CommandLineParser.Read(line, head).Error is not null)
            ? null
            : text;
    }
}
