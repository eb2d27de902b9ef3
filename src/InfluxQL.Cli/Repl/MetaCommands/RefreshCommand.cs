using InfluxQL.Cli.Schema;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\refresh</c>: asks the server for its names again.</summary>
internal sealed class RefreshCommand : PlainCommand
{
    public override string Name => "refresh";

    public override string Summary => "ask the server again for the names that completion knows";

    /// <summary>Asks, and says what came.</summary>
    public static async Task RefreshAsync(ReplSession session, CancellationToken cancellation)
    {
        if (session.Queries.Schema is not LiveSchema live)
        {
            throw new CommandException("There is no server to ask. \\connect URL makes a connection.");
        }

        await live.RefreshAsync(cancellation);
        SchemaText.Write(session);
    }

    protected override Task RunAsync(ReplSession session, CancellationToken cancellation) => RefreshAsync(session, cancellation);
}
