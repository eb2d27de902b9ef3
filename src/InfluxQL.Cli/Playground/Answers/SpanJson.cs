using System.Text.Json;
using InfluxQL.Text;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>Writes stretches of text, in UTF-16 code units.</summary>
internal static class SpanJson
{
    /// <summary>Writes the members <c>start</c> and <c>length</c>.</summary>
    public static void WriteSpan(this Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("length", span.Length);
    }

    /// <summary>Writes an array of stretches.</summary>
    public static void WriteSpans(this Utf8JsonWriter writer, string name, IEnumerable<TextSpan> spans)
    {
        writer.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            writer.WriteStartObject();
            writer.WriteSpan(span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
