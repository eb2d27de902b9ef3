using InfluxQL.Cli.Help;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql help</c>: explains the tool or a command.</summary>
internal sealed class HelpCommand : Command
{
    private static readonly CommandOption s_format = new(
        "--format", "FORMAT", "text for a terminal (the default), roff for man, markdown for a page of documentation.")
    {
        Values = ["text", "roff", "markdown"],
    };

    public override string Name => "help";

    public override string Summary => "explain the tool or a command";

    public override IReadOnlyList<string> Usage { get; } = ["help [COMMAND] [--format text|roff|markdown]"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Without a command it lists the commands. 'influxql COMMAND --help' shows the same page.",
        "The forms roff and markdown give the whole manual page, with the environment and files as well.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [s_format];

    public override IReadOnlyList<ManualEntry> ExitStatuses => CommonEntries.StatusesWithoutQuery;

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql help parse", "Explain the command parse."),
        new("influxql help check --format roff | man -l -", "Read the manual page of check."),
    ];

    public override IReadOnlyList<string> OperandValues => [.. CommandTable.All.Select(command => command.Name)];

    public override string TooManyOperands => "Name one command.";

    public override int Run(CommandContext context)
    {
        Command? command = null;
        if (context.Arguments.Operands.Count > 0)
        {
            string name = context.Arguments.Operands[0];
            command = CommandTable.Find(name) ?? throw new UsageException(CommandTable.DescribeUnknown(name));
        }

        switch (context.Arguments.Find(s_format))
        {
            case "roff":
                RoffPage.Write(context.Output, ManualPage.Of(command, CommandTable.All));
                break;
            case "markdown":
                MarkdownPage.Write(context.Output, ManualPage.Of(command, CommandTable.All));
                break;
            case var _ when command is not null:
                HelpPage.Write(context.Output, command);
                break;
            default:
                HelpPage.WriteOverview(context.Output);
                break;
        }

        return ExitStatus.Success;
    }
}
