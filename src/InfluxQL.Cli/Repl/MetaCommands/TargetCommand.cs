using InfluxQL.Cli.Repl.Language;
using InfluxQL.Targets;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\target</c>: the product that queries are checked and written for.</summary>
internal sealed class TargetCommand : ParsedMetaCommand<string?>
{
    private static readonly IReadOnlyList<string> s_ids = [.. TargetProfiles.All.SelectMany(profile => profile.Aliases.Prepend(profile.Id))];

    public override string Name => "target";

    public override string Usage => "[ID]";

    public override string Summary => "choose the product that queries are checked and written for";

    public override string Details => "Without an ID the products are listed.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(s_ids)];

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Choice(s_ids).OrEnd();

    protected override Task RunAsync(ReplSession session, string? id, CancellationToken cancellation)
    {
        if (id is null)
        {
            int width = TargetProfiles.All.Max(profile => profile.Id.Length);
            foreach (TargetProfile profile in TargetProfiles.All)
            {
                bool isChosen = profile.Id == session.Queries.Target.Id;
                string line = $"{(isChosen ? '*' : ' ')} {profile.Id.PadRight(width)}  {profile.DisplayName}";
                session.Say(isChosen ? session.Style.Paint(Rendering.AnsiStyle.Bold, line) : line);
            }

            return Task.CompletedTask;
        }

        session.Queries.Target = TargetProfiles.Find(id)!;
        session.Say($"Queries are for {session.Queries.Target.DisplayName}.");
        return Task.CompletedTask;
    }
}
