using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Literals;
using InfluxQL.Services;
using InfluxQL.Text;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>The alias at a position and its uses, or the edits that give it another name.</summary>
internal static class RenameAnswer
{
    /// <summary>Writes the answer; null where there is no alias.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, int position, string? newName)
    {
        if (query.Services.GetRename(position) is not { } rename)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        if (newName is null)
        {
            WriteAlias(writer, rename, position);
        }
        else
        {
            WriteEdits(writer, rename, newName);
        }

        writer.WriteEndObject();
    }

    private static void WriteAlias(Utf8JsonWriter writer, AliasRename rename, int position)
    {
        TextSpan here = rename.Spans.FirstOrDefault(span => span.Start <= position && position <= span.End, rename.Spans[0]);
        writer.WriteSpan(here);
        writer.WriteText("name", rename.Name);
        writer.WriteSpans("spans", rename.Spans);
    }

    private static void WriteEdits(Utf8JsonWriter writer, AliasRename rename, string newName)
    {
        if (newName.Length == 0 || !QuotedText.CanQuote(newName))
        {
            writer.WriteString("error", "A column needs a name of at least one character, without carriage return and NUL.");
            return;
        }

        DiagnosticsAnswer.WriteEdits(writer, rename.GetChanges(newName));
    }
}
