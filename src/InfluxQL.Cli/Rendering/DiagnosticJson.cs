using System.Text.Json;
using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes diagnostics as JSON objects.</summary>
internal static class DiagnosticJson
{
    /// <summary>Writes an array of diagnostics.</summary>
    public static void Write(Utf8JsonWriter writer, SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        writer.WriteStartArray();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            LinePosition position = text.GetLinePosition(diagnostic.Span.Start);
            writer.WriteStartObject();
            writer.WriteString("id", diagnostic.Id);
            writer.WriteString("severity", SeverityName.Of(diagnostic.Severity));
            writer.WriteText("message", diagnostic.Message);
            writer.WriteNumber("offset", diagnostic.Span.Start);
            writer.WriteNumber("length", diagnostic.Span.Length);
            writer.WriteNumber("line", position.Line + 1);
            writer.WriteNumber("column", position.Character + 1);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
