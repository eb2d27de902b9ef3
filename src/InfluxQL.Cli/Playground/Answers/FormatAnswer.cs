using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Formatting;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>The text laid out for people, and in its canonical spelling.</summary>
internal static class FormatAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query)
    {
        FormatResult result = QueryFormatter.Format(query.Services.Tree);
        writer.WriteStartObject();
        writer.WriteText("formatted", result.IsFormatted ? result.Text : null);
        writer.WriteText("canonical", result.IsFormatted ? CanonicalPrinter.Print(query.Services.Tree.GetRoot()) : null);
        writer.WriteText("error", result.IsFormatted ? null : $"The text has errors of syntax, and is left as it is. The first one: {result.Diagnostics[0].Message}");
        writer.WriteEndObject();
    }
}
