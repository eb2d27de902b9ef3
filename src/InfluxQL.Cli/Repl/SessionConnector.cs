using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Schema;

namespace InfluxQL.Cli.Repl;

/// <summary>Connects a session to a server, and takes the schema of the server in.</summary>
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

        bool isFile = session.Queries.Schema is not (null or LiveSchema);
        Disconnect();
        session.Queries.Connection = connection;
        if (!isFile)
        {
            UseLiveSchema();
        }

        session.Say($"Connected to {address}: {VisibleText.Of(version.ToString())}.");
        if (version.LikelyTarget is { } likely && likely.Product != session.Queries.Target.Product)
        {
            session.Say($"Queries are written for {session.Queries.Target.DisplayName}; \\target {likely.Id} fits this server.");
        }
    }

    /// <summary>Ends the connection, if there is one.</summary>
    public void Disconnect()
    {
        if (session.Queries.Schema is LiveSchema)
        {
            session.Queries.Schema = null;
        }

        session.Queries.Connection?.Dispose();
        session.Queries.Connection = null;
        session.SaidNotConnected = false;
    }

    /// <summary>Takes names from the server.</summary>
    public void UseLiveSchema()
    {
        if (session.Queries.Connection is { } connection)
        {
            session.UseSchema(new LiveSchema(connection, () => session.Queries.Target));
        }
    }
}
