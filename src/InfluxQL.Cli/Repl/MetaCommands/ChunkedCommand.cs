using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\chunked</c>: whether answers come in pieces, and how large these are.</summary>
internal sealed class ChunkedCommand : ParsedMetaCommand<(bool? IsOn, long? Size)>
{
    public override string Name => "chunked";

    public override string Usage => "[on|off] [SIZE]";

    public override string Summary => "let answers come in pieces of SIZE rows";

    public override string Details => "Without on or off a SIZE means on. Without both the choice is shown.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(CommandArguments.SwitchWords)];

    protected override TokenListParser<CommandToken, (bool? IsOn, long? Size)> Parser { get; } =
        CommandArguments.Count("a number of rows").Select(size => ((bool?)true, size)).Try()
            .Or(from isOn in CommandArguments.Switch.ValueOrEnd()
                from size in CommandArguments.Count("a number of rows").CountOrEnd()
                select (isOn, size));

    protected override Task RunAsync(ReplSession session, (bool? IsOn, long? Size) arguments, CancellationToken cancellation)
    {
        session.Queries.IsChunked = arguments.IsOn ?? session.Queries.IsChunked;
        session.Queries.ChunkSize = arguments.Size ?? session.Queries.ChunkSize;
        session.Say(session.Queries.IsChunked
            ? $"Answers come in pieces of {session.Queries.ChunkSize} rows."
            : "Answers come in one piece.");
        return Task.CompletedTask;
    }
}
