using InfluxQL.Cli.Options;
using InfluxQL.Json.Naming;

namespace InfluxQL.Cli.Commands;

/// <summary>All commands. A new one is a class and a line here.</summary>
internal static class CommandTable
{
    /// <summary>The commands in the order of the help.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        new ParseCommand(),
        new CheckCommand(),
        new RewriteCommand(),
        new FormatCommand(),
        new PlaygroundCommand(),
        new RedactCommand(),
        new SchemaCommand(),
        new ReplCommand(),
        new TargetsCommand(),
        new TokenCommand(),
        new TreeCommand(),
        new CompletionCommand(),
        new HelpCommand(),
    ];

    /// <summary>The command of a name; null if there is none.</summary>
    public static Command? Find(string name)
    {
        foreach (Command command in All)
        {
            if (command.Name == name)
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>What to say about a word that names no command.</summary>
    public static string DescribeUnknown(string name)
    {
        string? nearest = NearestName.Find(name, All.Select(command => command.Name));
        return nearest is null
            ? $"There is no command '{name}'."
            : $"There is no command '{name}'. Did you mean '{nearest}'?";
    }
}
