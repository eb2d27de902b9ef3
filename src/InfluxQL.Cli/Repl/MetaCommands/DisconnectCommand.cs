namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\disconnect</c>: queries are only planned from now on.</summary>
internal sealed class DisconnectCommand : PlainCommand
{
    public override string Name => "disconnect";

    public override string Summary => "end the connection; queries are only planned then";

    protected override Task RunAsync(ReplSession session, CancellationToken cancellation)
    {
        string? address = session.Queries.Connection?.Address.ToString();
        new SessionConnector(session).Take(null);
        session.Say(address is null ? "There is no connection." : $"No longer connected to {address}.");
        return Task.CompletedTask;
    }
}
