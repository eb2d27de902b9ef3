using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Rendering;
using InfluxQL.Json.Naming;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql targets</c>: a table of what each product supports.</summary>
internal sealed class TargetsCommand : Command
{
    public override string Name => "targets";

    public override string Summary => "list the products of InfluxDB and what each of them supports";

    public override IReadOnlyList<string> Usage { get; } = ["targets [TARGET]"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Without a target: a table of statements, clauses, functions and liberties of the 1.x dialect, with a column for each target. With one: what that target supports, and who says so.",
        "What a target does not list it refuses. The names at the top of the columns are the values of check --target.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [];

    public override IReadOnlyList<ManualEntry> ExitStatuses => CommonEntries.StatusesWithoutQuery;

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql targets", "Compare all targets."),
        new("influxql targets clustered", "Show one target with the sources."),
    ];

    public override IReadOnlyList<string> OperandValues => CheckOptions.Target.Values!;

    public override string TooManyOperands => "Name one target.";

    public override int Run(CommandContext context)
    {
        if (context.Arguments.Operands.Count == 0)
        {
            TargetText.WriteAll(context.Output);
            return ExitStatus.Success;
        }

        string id = context.Arguments.Operands[0];
        TargetProfile? profile = TargetProfiles.Find(id);
        if (profile is null)
        {
            string? nearest = NearestName.Find(id, CheckOptions.Target.Values!);
            throw new UsageException(
                $"There is no target '{id}'.{(nearest is null ? $" There are {string.Join(", ", CheckOptions.Target.Values!)}." : $" Did you mean {nearest}?")}");
        }

        TargetText.Write(context.Output, profile);
        return ExitStatus.Success;
    }
}
