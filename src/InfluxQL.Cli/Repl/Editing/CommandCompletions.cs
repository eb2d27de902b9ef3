using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Repl.MetaCommands;
using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;
using InfluxQL.Services;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>What may be typed in a command: names of commands, words, databases, files.</summary>
/// <param name="queries">Knows the databases.</param>
/// <param name="text">The text.</param>
/// <param name="head">The command's name.</param>
internal sealed class CommandCompletions(QuerySession queries, string text, CommandHead head)
{
    /// <summary>The commands that begin as what is typed.</summary>
    public static IReadOnlyList<CompletionChoice> OfNames(string text, CommandHead head, int position)
    {
        string typed = text[(head.Start + 1)..position];
        return
        [
            .. MetaCommandTable.All
                .Where(command => command.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .OrderBy(command => command.Name, StringComparer.Ordinal)
                .Select(command => new CompletionChoice(
                    $"\\{command.Name}",
                    $"\\{command.Name}" + (command.Usage.Length > 0 && head.End == text.Length ? " " : string.Empty),
                    head.Start,
                    head.End - head.Start,
                    "command",
                    command.Summary)),
        ];
    }

    /// <summary>The values of the argument at a position.</summary>
    public IReadOnlyList<CompletionChoice> OfArgument(MetaCommand command, int position)
    {
        string before = text[head.End..position];
        int start = position - (before.Length - (before.AsSpan().LastIndexOfAny(" \t") + 1));
        int index = before[..(start - head.End)].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;
        string typed = text[start..position];
        CommandArgument? argument = index < command.Arguments.Count ? command.Arguments[index] : null;
        return argument?.Kind switch
        {
            ArgumentKind.Word => [.. argument.Words.Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(word => new CompletionChoice(word, word, start, typed.Length, "value"))],
            ArgumentKind.Database => OfDatabases(typed, start),
            ArgumentKind.File => FileCompletions.Of(typed, start),
            _ => [],
        };
    }

    private IReadOnlyList<CompletionChoice> OfDatabases(string typed, int start)
    {
        queries.Schema?.Want(queries.Database, queries.RetentionPolicy);
        SchemaSnapshot schema = queries.Schema?.Snapshot ?? SchemaSnapshot.Empty;
        var names = new List<(string Name, string Kind)>();
        foreach (SchemaDatabase database in schema.Databases)
        {
            names.Add((new DatabaseArgument(database.Name, null).ToString(), "database"));
            names.AddRange(database.RetentionPolicies.Select(policy => (new DatabaseArgument(database.Name, policy).ToString(), "policy")));
        }

        // Policies only when the database is there, so that a server with many of both has a short list.
        bool wantsPolicies = typed.Contains('.', StringComparison.Ordinal);
        return
        [
            .. names
                .Where(name => name.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (name.Kind == "policy") == wantsPolicies)
                .Select(name => new CompletionChoice(name.Name, name.Name, start, typed.Length, name.Kind)),
        ];
    }
}
