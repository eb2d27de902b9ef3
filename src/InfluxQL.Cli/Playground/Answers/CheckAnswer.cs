using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Services;
using InfluxQL.Syntax;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What the page wants to know after each key: colours, findings, folds, statements.</summary>
internal static class CheckAnswer
{
    private static readonly IReadOnlyList<string> s_classes = CamelCase<Classification>.Names;

    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query)
    {
        writer.WriteStartObject();
        WriteTokens(writer, query.Services);
        DiagnosticsAnswer.Write(writer, query, query.Diagnostics);
        WriteFolds(writer, query.Services);
        WriteStatements(writer, query.Services.Tree);
        writer.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter writer, QueryServices services)
    {
        writer.WriteStartArray("tokens");
        foreach (ClassifiedSpan item in services.GetClassifications())
        {
            writer.WriteNumberValue(item.Span.Start);
            writer.WriteNumberValue(item.Span.Length);
            writer.WriteNumberValue((int)item.Classification);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("classes");
        foreach (string name in s_classes)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static void WriteFolds(Utf8JsonWriter writer, QueryServices services)
    {
        writer.WriteStartArray("folds");
        foreach (FoldingRange fold in services.GetFoldingRanges())
        {
            writer.WriteStartObject();
            writer.WriteSpan(fold.Span);
            writer.WriteString("kind", CamelCase<FoldingKind>.Names[(int)fold.Kind]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter writer, SyntaxTree tree)
    {
        writer.WriteStartArray("statements");
        foreach (StatementSyntax statement in tree.GetQuery().NonEmptyStatements)
        {
            writer.WriteStartObject();
            writer.WriteSpan(statement.Span);
            writer.WriteString("kind", StatementKindName.Of(statement));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
