using System.Globalization;
using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Servers;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What a server answered to each statement.</summary>
internal static class RunAnswer
{
    // Beyond it JavaScript's numbers lose digits.
    private const long LargestExactInteger = 1L << 53;

    /// <summary>Writes the answer.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="plan">Its plan; null where its parameters are wrong.</param>
    /// <param name="run">The run; null where the plan has errors and nothing was sent.</param>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, QueryPlan? plan, PlanRun? run)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        foreach (StatementRun statement in run?.Statements ?? [])
        {
            WriteStatement(writer, statement);
        }

        writer.WriteEndArray();
        writer.WriteNumber("rows", run?.Rows ?? 0);
        writer.WriteBoolean("cut", run?.IsCut ?? false);
        DiagnosticsAnswer.Write(writer, query, PlanAnswer.DiagnosticsOf(query, plan));
        writer.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter writer, StatementRun run)
    {
        writer.WriteStartObject();
        writer.WriteText("text", run.Statement.Text);
        writer.WriteText("database", run.Statement.ResolvedDatabase);
        writer.WriteStartArray("series");
        foreach (KeptSeries series in run.Series)
        {
            WriteSeries(writer, series);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("messages");
        foreach (ResultMessage message in run.Messages)
        {
            writer.WriteStartObject();
            writer.WriteText("level", message.Level);
            writer.WriteText("text", message.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteText("error", run.Error);
        writer.WriteNumber("elapsedMs", Math.Round(run.Elapsed.TotalMilliseconds, 1));
        writer.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter writer, KeptSeries series)
    {
        writer.WriteStartObject();
        writer.WriteText("name", series.Head.Name);
        writer.WriteStartArray("tags");
        foreach ((string key, string value) in series.Head.Tags)
        {
            writer.WriteStartArray();
            writer.WriteTextValue(key);
            writer.WriteTextValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("columns");
        foreach (string column in series.Head.Columns)
        {
            writer.WriteTextValue(column);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (IReadOnlyList<ResultValue> row in series.Rows)
        {
            writer.WriteStartArray();
            foreach (ResultValue value in row)
            {
                WriteValue(writer, value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, ResultValue value)
    {
        switch (value.Kind)
        {
            case ResultValueKind.Null:
                writer.WriteNullValue();
                break;
            case ResultValueKind.Boolean:
                writer.WriteBooleanValue(value.Text == "true");
                break;
            case ResultValueKind.Number when IsExactInBrowser(value.Text):
                // As the server wrote it.
                writer.WriteRawValue(value.Text);
                break;
            default:
                writer.WriteTextValue(value.Text);
                break;
        }
    }

    private static bool IsExactInBrowser(string number) =>
        number.AsSpan().IndexOfAny(".eE") >= 0
        || (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            && integer is >= -LargestExactInteger and <= LargestExactInteger);
}
