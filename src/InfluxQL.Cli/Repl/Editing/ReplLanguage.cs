using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>What a session reads, for the line editor: InfluxQL, and commands with a backslash.</summary>
internal sealed class ReplLanguage(QuerySession queries) : ILineLanguage
{
    /// <inheritdoc/>
    public ITextAnalysis Analyze(string text)
    {
        string first = FirstLine(text);
        if (CommandHead.Find(first) is { } head)
        {
            return new CommandAnalysis(text, head, queries);
        }

        return ShellHabit.Find(first) is not null ? new HabitAnalysis(first) : new ReplQueryAnalysis(queries, text);
    }

    private static string FirstLine(string text)
    {
        string trimmed = text.TrimStart('\n', '\r', ' ', '\t');
        int end = trimmed.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + text.Length - trimmed.Length)];
    }
}
