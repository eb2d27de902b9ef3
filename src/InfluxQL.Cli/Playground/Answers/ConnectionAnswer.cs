using System.Text.Json;
using InfluxQL.Cli.Playground.Servers;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>Where the playground is connected to. Who it is there is not told.</summary>
internal static class ConnectionAnswer
{
    /// <summary>Writes an object with the member <c>connection</c>.</summary>
    public static void Write(Utf8JsonWriter writer, LinkedServer? server)
    {
        writer.WriteStartObject();
        WriteMember(writer, server);
        writer.WriteEndObject();
    }

    /// <summary>Writes the member <c>connection</c>, null where there is none.</summary>
    public static void WriteMember(Utf8JsonWriter writer, LinkedServer? server)
    {
        if (server is null)
        {
            writer.WriteNull("connection");
            return;
        }

        writer.WriteStartObject("connection");
        writer.WriteText("address", server.Connection.Address.ToString());
        writer.WriteText("product", server.Version.ToString());
        writer.WriteEndObject();
    }
}
