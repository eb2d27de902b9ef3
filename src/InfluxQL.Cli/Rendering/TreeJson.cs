using System.Text.Json;
using InfluxQL.Cli.Reports;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes a syntax tree as JSON.</summary>
internal static class TreeJson
{
    /// <summary>Writes an object with the tree and the diagnostics.</summary>
    public static void Write(Utf8JsonWriter writer, QueryReport report, bool withTrivia)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("root");
        WriteTree(writer, report.Tree!.GetRoot(), withTrivia);
        writer.WritePropertyName("diagnostics");
        DiagnosticJson.Write(writer, report.Text, report.Diagnostics);
        writer.WriteEndObject();
    }

    private static void WriteTree(Utf8JsonWriter writer, SyntaxNode root, bool withTrivia) =>
        TreeWalk.Run(
            root,
            (item, _) =>
            {
                writer.WriteStartObject();
                writer.WriteString("kind", item.Kind.ToString());
                WriteSpan(writer, item.Span);
                if (item.IsNode)
                {
                    writer.WriteStartArray("children");
                    return;
                }

                SyntaxToken token = item.AsToken();
                writer.WriteText("text", token.Text);
                writer.WriteBoolean("missing", token.IsMissing);
                WriteTrivia(writer, "leading", token.LeadingTrivia, withTrivia);
                WriteTrivia(writer, "trailing", token.TrailingTrivia, withTrivia);
                writer.WriteEndObject();
            },
            _ =>
            {
                writer.WriteEndArray();
                writer.WriteEndObject();
            });

    private static void WriteTrivia(Utf8JsonWriter writer, string name, SyntaxTriviaList list, bool withTrivia)
    {
        writer.WriteStartArray(name);
        foreach (SyntaxTrivia trivia in list)
        {
            if (withTrivia || trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
            {
                writer.WriteStartObject();
                writer.WriteString("kind", trivia.Kind.ToString());
                WriteSpan(writer, trivia.Span);
                writer.WriteText("text", trivia.ToString());
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }
}
