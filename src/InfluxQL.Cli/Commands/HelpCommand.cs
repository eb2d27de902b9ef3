using InfluxQL.Cli.Help;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql help</c>: explains the tool or a command.</summary>
internal sealed class HelpCommand : Command
{
    public override string Name => "help";

    public override string Summary => "explain the tool or a command";

    public override IReadOnlyList<string> Usage { get; } = ["help [COMMAND]"];

    public override IReadOnlyList<string> Description { get; } =
        ["Without a command it lists the commands. 'influxql COMMAND --help' shows the same page."];

    public override IReadOnlyList<CommandOption> Options { get; } = [];

    public override IReadOnlyList<CommandExample> Examples { get; } =
        [new("influxql help parse", "Explain the command parse.")];

    public override string TooManyOperands => "Name one command.";

    public override int Run(CommandContext context)
    {
        if (context.Arguments.Operands.Count == 0)
        {
            HelpPage.WriteOverview(context.Output);
            return ExitStatus.Success;
        }

        string name = context.Arguments.Operands[0];
        Command command = CommandTable.Find(name) ?? throw new UsageException(CommandTable.DescribeUnknown(name));
        HelpPage.Write(context.Output, command);
        return ExitStatus.Success;
    }
}
