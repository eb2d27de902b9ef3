using System.Text.Json;
using InfluxQL.Cli.Playground.Examples;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>The examples of the page.</summary>
internal static class ExamplesAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (PlaygroundExample example in PlaygroundExamples.All)
        {
            writer.WriteStartObject();
            writer.WriteText("title", example.Title);
            writer.WriteText("note", example.Note);
            writer.WritePropertyName("state");
            WriteState(writer, example.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a state as a request has it.</summary>
    public static void WriteState(Utf8JsonWriter writer, RequestState state)
    {
        writer.WriteStartObject();
        writer.WriteText("text", state.Text);
        writer.WriteText("target", state.Target.Id);
        writer.WriteText("db", state.Database);
        writer.WriteText("rp", state.RetentionPolicy);
        writer.WriteText("epoch", state.Epoch);
        writer.WriteBoolean("chunked", state.IsChunked);
        writer.WritePropertyName("chunkSize");
        if (state.ChunkSize.Length > 0)
        {
            writer.WriteRawValue(state.ChunkSize);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteText("params", state.Parameters);
        writer.WriteText("now", state.Now);
        writer.WriteEndObject();
    }
}
