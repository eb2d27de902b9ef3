using System.Text.Json;
using InfluxQL.Cli.Rendering;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Reports;

/// <summary>Writes a report as one JSON object. Every member is always there; null says that there is nothing.</summary>
internal static class ReportJson
{
    /// <summary>Writes a report.</summary>
    public static void Write(Utf8JsonWriter writer, QueryReport report)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok", report.IsOk);
        writer.WriteStartArray("statements");
        foreach (StatementSyntax statement in report.Statements)
        {
            writer.WriteStringValue(StatementKindName.Of(statement));
        }

        writer.WriteEndArray();
        writer.WriteText("canonical", report.Canonical);
        writer.WriteText("error", report.Error);
        writer.WritePropertyName("diagnostics");
        DiagnosticJson.Write(writer, report.Text, report.Diagnostics);
        writer.WritePropertyName("roundtrip");
        if (report.RoundTrips is { } roundTrips)
        {
            writer.WriteBooleanValue(roundTrips);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteNull("epoch");
        writer.WriteNull("chunk_size");
        writer.WriteNull("format");
        writer.WriteEndObject();
    }
}
