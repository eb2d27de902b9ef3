using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Schema;

namespace InfluxQL.Cli.Repl;

/// <summary>Connects a session to a server, and takes the names of the server in.</summary>
internal sealed class SessionConnector(ReplSession session)
{
    /// <summary>Connects; the connection that there was ends only when the new server has answered.</summary>
    /// <exception cref="ConnectionException">The server does not answer.</exception>
    public async Task ConnectAsync(ServerAddress address, ServerCredentials credentials, CancellationToken cancellation)
    {
        var connection = new ServerConnection(address, credentials);
        ServerVersion version;
        try
        {
            version = await connection.PingAsync(cancellation);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        Take(connection);
        session.Say($"Connected to {address}: {VisibleText.Of(version.ToString())}.");
        if (version.LikelyTarget is { } likely && likely.Product != session.Queries.Target.Product)
        {
            session.Say($"Queries are checked and written for {session.Queries.Target.DisplayName}; \\target {likely.Id} fits this server.");
        }
    }

    /// <summary>Takes a connection, or none. Names from a file stay.</summary>
    public void Take(ServerConnection? connection)
    {
        if (session.Queries.Schema is null or LiveSchema)
        {
            session.Queries.Connect(connection);
        }
        else
        {
            session.Queries.Connection = connection;
        }

        session.WatchSchema();
        session.SaidNotConnected = false;
    }
}
