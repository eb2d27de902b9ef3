using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Schema;
using InfluxQL.Cli.Sessions;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>
/// The one connection of a playground, which all its pages share, and where names come from. Credentials are in the
/// connection's memory and nowhere else.
/// </summary>
/// <param name="file">The names of a file, which win over those of a server; null for none.</param>
internal sealed class ServerLink(ISchemaSource? file = null) : IDisposable
{
    private readonly Lock _lock = new();
    private LinkedServer? _server;
    private TargetProfile _latestTarget = TargetProfiles.Default;

    /// <summary>The server; null where there is none.</summary>
    public LinkedServer? Server => Volatile.Read(ref _server);

    /// <summary>Where names come from, as a word: <c>live</c>, <c>file</c> or <c>none</c>.</summary>
    public string SchemaKind => file is not null ? "file" : Server is not null ? "live" : "none";

    /// <summary>Connects to a server that answers, instead of the one before.</summary>
    /// <param name="connection">The connection, which is ended where it gives no answer.</param>
    /// <param name="database">The database whose names will be wanted first; null for none.</param>
    /// <param name="cancellationToken">Gives up; the connection before stays.</param>
    /// <exception cref="ConnectionException">It does not answer.</exception>
    public async Task<LinkedServer> ConnectAsync(ServerConnection connection, string? database, CancellationToken cancellationToken)
    {
        try
        {
            ServerVersion version = await connection.PingAsync(cancellationToken);
            var schema = new LiveSchema(connection, () => version.LikelyTarget ?? Volatile.Read(ref _latestTarget));
            schema.Want(database);
            var server = new LinkedServer(connection, version, schema);
            Replace(server);
            return server;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Ends the connection, and the queries that run on it.</summary>
    public void Disconnect() => Replace(null);

    /// <summary>The names that are known for a state; those of its database are asked for in the background.</summary>
    public SchemaSnapshot SchemaFor(RequestState state)
    {
        ISchemaSource? source = file ?? Server?.Schema;
        if (source is null)
        {
            return SchemaSnapshot.Empty;
        }

        Volatile.Write(ref _latestTarget, state.Target);
        source.Want(Filled(state.Database), Filled(state.RetentionPolicy));
        return source.Snapshot;
    }

    /// <summary>Says that values of a tag may be completed at a position, so that they are known soon.</summary>
    public void WantTagValues(RequestState state, int position)
    {
        if (file is not null || Server is not { } server)
        {
            return;
        }

        TagPlace.WantValues(server.Schema, state.Text, position, Filled(state.Database), Filled(state.RetentionPolicy));
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose()
    {
        Disconnect();
        file?.Dispose();
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private void Replace(LinkedServer? server)
    {
        LinkedServer? before;
        lock (_lock)
        {
            before = _server;
            Volatile.Write(ref _server, server);
        }

        before?.Dispose();
    }
}
