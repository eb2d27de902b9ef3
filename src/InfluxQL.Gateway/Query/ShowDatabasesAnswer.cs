using System.Buffers;
using System.Text.Json;
using InfluxQL.Gateway.Authentication;

namespace InfluxQL.Gateway.Query;

/// <summary>Answers SHOW DATABASES from the rights of a token, in the form in which a server would.</summary>
internal static class ShowDatabasesAnswer
{
    /// <summary>The answer to some statements, which all are SHOW DATABASES.</summary>
    public static Stream Create(AccessToken token, int statements)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results");
            for (int i = 0; i < statements; i++)
            {
                WriteResult(writer, i, token.NamedDatabases);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new MemoryStream(buffer.WrittenSpan.ToArray());
    }

    private static void WriteResult(Utf8JsonWriter writer, int statement, IEnumerable<string> databases)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statement_id", statement);
        writer.WriteStartArray("series");
        writer.WriteStartObject();
        writer.WriteString("name", "databases");
        writer.WriteStartArray("columns");
        writer.WriteStringValue("name");
        writer.WriteEndArray();
        writer.WriteStartArray("values");
        foreach (string database in databases)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(database);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
