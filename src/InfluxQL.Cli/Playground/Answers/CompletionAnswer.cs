using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Services;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What may stand at a position, the likeliest first.</summary>
internal static class CompletionAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, int position)
    {
        CompletionList list = query.Services.GetCompletions(position);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (CompletionItem item in list.Items)
        {
            writer.WriteStartObject();
            writer.WriteText("label", item.Label);
            writer.WriteString("kind", CamelCase<CompletionKind>.Names[(int)item.Kind]);
            writer.WriteSpan(item.Span);
            writer.WriteText("insert", item.InsertText);
            writer.WriteText("snippet", item.SnippetText);
            writer.WriteText("detail", item.Detail);
            writer.WriteText("documentation", item.Documentation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("freeInput");
        foreach (FreeInput input in Enum.GetValues<FreeInput>())
        {
            if (input != FreeInput.None && list.FreeInput.HasFlag(input))
            {
                writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(input.ToString()));
            }
        }

        writer.WriteEndArray();
        writer.WriteBoolean("isIncomplete", list.IsIncomplete);
        writer.WriteEndObject();
    }
}
