using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What to select around a position: the smallest stretch first.</summary>
internal static class SelectionAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, int position)
    {
        writer.WriteStartObject();
        writer.WriteSpans("ranges", query.Services.GetSelectionRanges(position));
        writer.WriteEndObject();
    }
}
