namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\timing</c>: whether the time that a statement took is shown.</summary>
internal sealed class TimingCommand : SwitchCommand
{
    public override string Name => "timing";

    public override string Summary => "show how long statements take";

    protected override Task RunAsync(ReplSession session, bool? isOn, CancellationToken cancellation)
    {
        session.ShowsTiming = isOn ?? !session.ShowsTiming;
        session.Say(session.ShowsTiming ? "The time of each statement is shown." : "The time of statements is not shown.");
        return Task.CompletedTask;
    }
}
