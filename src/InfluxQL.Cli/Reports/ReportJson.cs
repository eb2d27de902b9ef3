using System.Text.Json;
using InfluxQL.Cli.Rendering;
using InfluxQL.Rewriting;
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

        if (report.IsOk && report.Plan is { } plan)
        {
            foreach (PlannedStatement statement in plan.Statements)
            {
                Write(writer, statement);
            }
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

        WriteShape(writer, report.Plan?.Shape);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PlannedStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", statement.Kind);
        writer.WriteText("text", statement.Text);
        writer.WriteText("database", statement.ResolvedDatabase);
        writer.WriteText("db", statement.Database);
        writer.WriteText("rp", statement.RetentionPolicy);
        writer.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter writer, ResponseShape? shape)
    {
        writer.WriteText("epoch", shape?.Epoch);
        if (shape?.ChunkSize is { } size)
        {
            writer.WriteNumber("chunk_size", size);
        }
        else
        {
            writer.WriteNull("chunk_size");
        }

        writer.WriteText("format", shape is null ? null : ResponseFormats.GetName(shape.Format));
    }
}
