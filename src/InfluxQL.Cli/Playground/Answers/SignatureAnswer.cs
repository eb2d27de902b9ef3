using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Services;
using InfluxQL.Text;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>The call around a position, with its arguments as places in the label.</summary>
internal static class SignatureAnswer
{
    /// <summary>Writes the answer; null where no call is open.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, int position)
    {
        if (query.Services.GetSignatureHelp(position) is not { } help)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteText("label", help.Label);
        writer.WriteStartArray("parameters");

        // The label names the arguments in their order, behind the function's name.
        int from = help.Name.Length;
        foreach (string parameter in help.Parameters)
        {
            int start = Math.Max(0, help.Label.IndexOf(parameter, Math.Min(from, help.Label.Length), StringComparison.Ordinal));
            writer.WriteStartObject();
            writer.WriteSpan(new TextSpan(start, parameter.Length));
            writer.WriteText("name", parameter);
            writer.WriteEndObject();
            from = start + parameter.Length;
        }

        writer.WriteEndArray();
        writer.WriteNumber("active", help.ActiveParameter);
        writer.WriteText("documentation", help.Documentation);
        writer.WriteEndObject();
    }
}
