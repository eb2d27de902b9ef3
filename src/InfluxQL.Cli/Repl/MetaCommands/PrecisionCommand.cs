using InfluxQL.Cli.Repl.Language;
using InfluxQL.Rewriting;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\precision</c>: the unit of timestamps.</summary>
internal sealed class PrecisionCommand : ParsedMetaCommand<string?>
{
    private const string Rfc3339 = "rfc3339";

    private static readonly string[] s_units = [Rfc3339, "ns", "us", "ms", "s", "m", "h", "d", "w"];

    public override string Name => "precision";

    public override IReadOnlyList<string> Aliases { get; } = ["epoch"];

    public override string Usage => "[rfc3339|ns|us|ms|s|m|h|d|w]";

    public override string Summary => "choose how timestamps are shown";

    public override string Details => "rfc3339 shows dates, the other words count units since 1970. Without a word the choice is shown.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(s_units)];

    /// <summary>What the choice is called.</summary>
    public static string Describe(EpochPrecision? epoch) => epoch switch
    {
        null => "Timestamps are dates (rfc3339).",
        EpochPrecision.Microseconds => "Timestamps count us since 1970.",
        { } unit => $"Timestamps count {EpochPrecisions.GetName(unit)} since 1970.",
    };

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Choice(s_units, "u", "n", "\u00B5").OrEnd();

    protected override Task RunAsync(ReplSession session, string? unit, CancellationToken cancellation)
    {
        if (unit == Rfc3339)
        {
            session.Queries.Epoch = null;
        }
        else if (unit is not null && EpochPrecisions.TryParse(unit, out EpochPrecision epoch))
        {
            session.Queries.Epoch = epoch;
        }

        session.Say(Describe(session.Queries.Epoch));
        return Task.CompletedTask;
    }
}
