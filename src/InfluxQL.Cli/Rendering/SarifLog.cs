using System.Text.Json;
using InfluxQL.Cli.Input;
using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes diagnostics as a log of SARIF 2.1.0, which CI systems show beside the code.</summary>
internal static class SarifLog
{
    /// <summary>Writes a log of one run over one text.</summary>
    public static void Write(Utf8JsonWriter writer, QueryInput input, SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        List<DiagnosticDescriptor> rules = diagnostics.Select(d => d.Descriptor).Distinct().OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("newlineSequences");
        writer.WriteStringValue("\r\n");
        writer.WriteStringValue("\n");
        writer.WriteStringValue("\r");
        writer.WriteEndArray();
        WriteArtifacts(writer, input);
        writer.WriteStartArray("results");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            WriteResult(writer, input, text, diagnostic, rules.IndexOf(diagnostic.Descriptor));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, List<DiagnosticDescriptor> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "influxql");
        writer.WriteString("semanticVersion", ToolVersion.Text);
        writer.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteMessage(writer, "shortDescription", rule.Title);
            WriteMessage(writer, "help", $"See {rule.HelpLink}.");
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", SeverityName.InSarif(rule.DefaultSeverity));
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            writer.WriteString("category", rule.Category);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteArtifacts(Utf8JsonWriter writer, QueryInput input)
    {
        writer.WriteStartArray("artifacts");
        writer.WriteStartObject();
        if (input.Path is { } path)
        {
            writer.WriteStartObject("location");
            writer.WriteString("uri", UriOf(path));
            writer.WriteEndObject();
        }
        else
        {
            // A text without a file: the log itself holds it.
            WriteMessage(writer, "contents", input.Text);
        }

        writer.WriteString("sourceLanguage", "influxql");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, QueryInput input, SourceText text, Diagnostic diagnostic, int rule)
    {
        LinePositionSpan span = text.GetLinePositionSpan(diagnostic.Span);
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", SeverityName.InSarif(diagnostic.Severity));
        WriteMessage(writer, "message", diagnostic.Message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        if (input.Path is { } path)
        {
            writer.WriteString("uri", UriOf(path));
        }

        writer.WriteNumber("index", 0);
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", span.Start.Line + 1);
        writer.WriteNumber("startColumn", span.Start.Character + 1);
        writer.WriteNumber("endLine", span.End.Line + 1);
        writer.WriteNumber("endColumn", span.End.Character + 1);
        writer.WriteNumber("charOffset", diagnostic.Span.Start);
        writer.WriteNumber("charLength", diagnostic.Span.Length);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteText("text", text);
        writer.WriteEndObject();
    }

    /// <summary>A relative path stays relative, so that the log fits any checkout.</summary>
    private static string UriOf(string path)
    {
        if (Path.IsPathRooted(path))
        {
            return new Uri(path).AbsoluteUri;
        }

        string[] segments = path.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        return string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
