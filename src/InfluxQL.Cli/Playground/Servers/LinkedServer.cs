using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Schema;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>A server that the playground is connected to.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Version">What the server says it is.</param>
/// <param name="Schema">Its names.</param>
internal sealed record LinkedServer(ServerConnection Connection, ServerVersion Version, ISchemaSource Schema) : IDisposable
{
    public void Dispose()
    {
        Schema.Dispose();
        Connection.Dispose();
    }
}
