using System.Text.Json;
using InfluxQL.Cli.Playground.Pages;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Diagnostics;
using InfluxQL.Fixes;
using InfluxQL.Text;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>Writes diagnostics with their fixes.</summary>
internal static class DiagnosticsAnswer
{
    /// <summary>The greatest number of diagnostics in an answer: nobody reads more, and an editor shows no more.</summary>
    public const int Limit = 1000;

    /// <summary>Writes the members <c>diagnostics</c> and <c>diagnosticsLeftOut</c>.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, IReadOnlyList<PlacedDiagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        for (int i = 0; i < diagnostics.Count && i < Limit; i++)
        {
            Write(writer, query, diagnostics[i]);
        }

        writer.WriteEndArray();
        writer.WriteNumber("diagnosticsLeftOut", Math.Max(0, diagnostics.Count - Limit));
    }

    private static void Write(Utf8JsonWriter writer, PlaygroundQuery query, PlacedDiagnostic placed)
    {
        Diagnostic diagnostic = placed.Diagnostic;
        writer.WriteStartObject();
        writer.WriteString("id", diagnostic.Id);
        writer.WriteString("severity", SeverityName.Of(diagnostic.Severity));
        writer.WriteSpan(diagnostic.Span);
        writer.WriteText("message", diagnostic.Message);
        writer.WriteText("about", placed.About);
        writer.WriteText("help", DiagnosticPagePath.Of(diagnostic.Id));
        writer.WriteStartArray("fixes");
        if (placed.About is null)
        {
            foreach (QueryFix fix in query.Services.GetFixes(diagnostic))
            {
                WriteFix(writer, fix);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter writer, QueryFix fix)
    {
        writer.WriteStartObject();
        writer.WriteText("title", fix.Title);
        WriteEdits(writer, fix.Changes);
        writer.WriteEndObject();
    }

    /// <summary>Writes the member <c>edits</c>.</summary>
    public static void WriteEdits(Utf8JsonWriter writer, IReadOnlyList<TextChange> changes)
    {
        writer.WriteStartArray("edits");
        foreach (TextChange change in changes)
        {
            writer.WriteStartObject();
            writer.WriteSpan(change.Span);
            writer.WriteText("text", change.NewText);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
