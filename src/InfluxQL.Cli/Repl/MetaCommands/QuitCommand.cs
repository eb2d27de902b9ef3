namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\quit</c>: ends the session.</summary>
internal sealed class QuitCommand : PlainCommand
{
    public override string Name => "quit";

    public override IReadOnlyList<string> Aliases { get; } = ["q", "exit"];

    public override string Summary => "end the session; Ctrl-D does it, too";

    protected override Task RunAsync(ReplSession session, CancellationToken cancellation)
    {
        session.IsEnding = true;
        return Task.CompletedTask;
    }
}
