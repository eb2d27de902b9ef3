using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Servers;
using InfluxQL.Cli.Rendering;
using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What the page has to know once: the version, the targets, the units, and the state to begin with.</summary>
internal static class InfoAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, RequestState initial, ServerLink link)
    {
        writer.WriteStartObject();
        writer.WriteString("version", ToolVersion.Text);
        writer.WriteStartArray("targets");
        foreach (TargetProfile target in TargetProfiles.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id", target.Id);
            writer.WriteString("name", target.DisplayName);
            writer.WriteString("description", Describe(target));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("epochs");
        foreach (EpochPrecision precision in Enum.GetValues<EpochPrecision>())
        {
            writer.WriteStringValue(EpochPrecisions.GetName(precision));
        }

        writer.WriteEndArray();
        ConnectionAnswer.WriteMember(writer, link.Server);
        writer.WriteString("schema", link.SchemaKind);
        writer.WritePropertyName("state");
        ExamplesAnswer.WriteState(writer, initial);
        writer.WriteEndObject();
    }

    private static string Describe(TargetProfile target)
    {
        int statements = target.Statements.Count(row => row.Item != StatementForm.Empty && target.Supports(row.Item));
        int functions = target.Functions.Count(row => target.SupportsFunction(row.Item));
        string language = target.IsInfluxDB3 ? "InfluxQL of InfluxDB 3" : "InfluxQL of InfluxDB 1.x";
        return $"{language}: {statements} kinds of statements, {functions} functions.";
    }
}
