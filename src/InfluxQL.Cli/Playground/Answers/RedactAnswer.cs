using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Formatting;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>The text without the passwords in its statements, for a link that others read.</summary>
internal static class RedactAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query)
    {
        writer.WriteStartObject();
        writer.WriteText("text", PasswordRedaction.Redact(query.State.Text));
        writer.WriteEndObject();
    }
}
