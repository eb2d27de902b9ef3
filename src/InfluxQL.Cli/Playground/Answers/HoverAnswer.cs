using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Services;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What stands at a position and what it means.</summary>
internal static class HoverAnswer
{
    /// <summary>Writes the answer; null where there is nothing to say.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, int position)
    {
        if (query.Services.GetHover(position) is not { } hover)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteSpan(hover.Span);
        writer.WriteText("title", hover.Title);
        writer.WriteStartArray("paragraphs");
        foreach (string paragraph in hover.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            writer.WriteTextValue(paragraph);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
