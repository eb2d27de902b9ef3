namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\clear</c>: clears the screen.</summary>
internal sealed class ClearCommand : PlainCommand
{
    public override string Name => "clear";

    public override string Summary => "clear the screen";

    protected override Task RunAsync(ReplSession session, CancellationToken cancellation)
    {
        session.ClearScreen?.Invoke();
        return Task.CompletedTask;
    }
}
