using InfluxQL.Cli.Rendering;
using InfluxQL.Json.Naming;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>All commands with a backslash. A new one is a class and a line here.</summary>
internal static class MetaCommandTable
{
    /// <summary>The commands in the order of the help.</summary>
    public static IReadOnlyList<MetaCommand> All { get; } =
    [
        new UseCommand(),
        new TargetCommand(),
        new PrecisionCommand(),
        new ParamsCommand(),
        new ChunkedCommand(),
        new ConnectCommand(),
        new DisconnectCommand(),
        new SchemaCommand(),
        new RefreshCommand(),
        new CheckCommand(),
        new PlanCommand(),
        new FormatCommand(),
        new TreeCommand(),
        new WhyCommand(),
        new OutputCommand(),
        new ExpandedCommand(),
        new TimingCommand(),
        new PagerCommand(),
        new ReadCommand(),
        new WriteCommand(),
        new HistoryCommand(),
        new SettingsCommand(),
        new ClearCommand(),
        new HelpCommand(),
        new QuitCommand(),
    ];

    /// <summary>The command of a name or alias, in any letter case; null if there is none.</summary>
    public static MetaCommand? Find(string name) =>
        All.FirstOrDefault(command => Names(command).Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What to say about a word that names no command.</summary>
    public static string DescribeUnknown(string name)
    {
        string? nearest = NearestName.Find(name, All.SelectMany(Names));
        return nearest is null
            ? $"There is no command \\{VisibleText.Of(name)}. \\help lists the commands."
            : $"There is no command \\{VisibleText.Of(name)}. Did you mean \\{nearest}?";
    }

    private static IEnumerable<string> Names(MetaCommand command) => command.Aliases.Prepend(command.Name);
}
