using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Help;

/// <summary>
/// A manual page with the classical sections, made of the descriptions that <c>--help</c> shows. A section that
/// would have nothing to say is left out.
/// </summary>
/// <param name="Name">Such as <c>influxql-check</c>.</param>
/// <param name="Sections">In their order.</param>
internal sealed record ManualPage(string Name, IReadOnlyList<ManualSection> Sections)
{
    private const string ToolName = "influxql";

    /// <summary>The page of a command; of the tool where it is null.</summary>
    /// <param name="command">One of the commands, or null.</param>
    /// <param name="commands">All commands.</param>
    public static ManualPage Of(Command? command, IReadOnlyList<Command> commands) =>
        command is null ? OfTool(commands) : OfCommand(command);

    private static string NameOf(Command command) => $"{ToolName}-{command.Name}";

    private static ManualPage OfTool(IReadOnlyList<Command> commands) => new(
        ToolName,
        WithoutEmpty(
            new("NAME", [new ManualParagraph($"{ToolName} - {HelpPage.ToolSummary}")]),
            new("SYNOPSIS", [new ManualCode($"{ToolName} COMMAND [QUERY] [options]")]),
            new("DESCRIPTION", [new ManualParagraph(HelpPage.QuerySources), new ManualParagraph("Each command has a page of its own, such as influxql-check(1).")]),
            new("COMMANDS", [new ManualList([.. commands.Select(command => new ManualEntry(command.Name, Sentence(command.Summary)))])]),
            new("OPTIONS", [new ManualList([EntryOf(CommonOptions.Help) with { Name = "-h, --help" }, EntryOf(CommonOptions.Version)])]),
            new("EXIT STATUS", [Statuses(CommonEntries.ExitStatuses)]),
            new("ENVIRONMENT", [new ManualList([.. commands.SelectMany(command => command.Environment).Distinct()])]),
            new("FILES", [new ManualList([.. commands.SelectMany(command => command.Files).Distinct()])]),
            new("EXAMPLES", [.. commands.SelectMany(command => command.Examples.Take(1)).SelectMany(BlocksOf)]),
            new("SEE ALSO", [new ManualReferences([.. commands.Select(NameOf)])])));

    private static ManualPage OfCommand(Command command) => new(
        NameOf(command),
        WithoutEmpty(
            new("NAME", [new ManualParagraph($"{NameOf(command)} - {command.Summary}")]),
            new("SYNOPSIS", [new ManualCode(SynopsisOf(command))]),
            new("DESCRIPTION", [.. command.Description.Select(text => new ManualParagraph(text))]),
            new("OPTIONS", [new ManualList([.. command.Options.Select(EntryOf), new ManualEntry("-h, --help", "Show the help of the command.")])]),
            new("EXIT STATUS", [Statuses(command.ExitStatuses)]),
            new("ENVIRONMENT", [new ManualList(command.Environment)]),
            new("FILES", [new ManualList(command.Files)]),
            new("EXAMPLES", [.. command.Examples.SelectMany(BlocksOf)]),
            new("SEE ALSO", [new ManualReferences([ToolName])])));

    /// <summary>The usage from the left margin on; the help has it two columns further right, further lines included.</summary>
    private static string SynopsisOf(Command command) =>
        string.Join('\n', command.Usage.Select(usage => $"{ToolName} {usage.Replace("\n  ", "\n", StringComparison.Ordinal)}"));

    private static IReadOnlyList<ManualSection> WithoutEmpty(params ManualSection[] sections) =>
        [.. sections.Where(section => section.Blocks.Any(block => block is not ManualList { Entries.Count: 0 }))];

    private static ManualEntry EntryOf(CommandOption option) => new(option.Signature, option.Description);

    private static ManualList Statuses(IReadOnlyList<ManualEntry> entries) =>
        new([.. entries.Select(entry => entry with { Meaning = Sentence(entry.Meaning) })]);

    private static IEnumerable<ManualBlock> BlocksOf(CommandExample example) => [new ManualParagraph(example.Meaning), new ManualCode(example.Text)];

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
