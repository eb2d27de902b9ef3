using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Output;

/// <summary>Statements and hand-written answers to them.</summary>
internal static class Answers
{
    public static PlannedStatement Statement(string text) =>
        new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")!, Now = 0 })
            .Plan(new QueryRequest(text) { Database = "db" }).Statements.Single();

    public static ResultValue Value(object? value) => value switch
    {
        null => ResultValue.Null,
        bool boolean => new ResultValue(ResultValueKind.Boolean, boolean ? "true" : "false"),
        string text => new ResultValue(ResultValueKind.String, text),
        _ => new ResultValue(ResultValueKind.Number, FormattableString.Invariant($"{value}")),
    };

    /// <summary>A series; tags are written <c>key=value</c>.</summary>
    public static ResultSeries Series(string? name, string[] tags, string[] columns, params object?[][] rows) => new()
    {
        Name = name,
        Tags = tags.Select(tag => tag.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])).ToList(),
        Columns = columns,
        Rows = rows.Select(row => (IReadOnlyList<ResultValue>)row.Select(Value).ToList()).ToList(),
    };

    public static ResultSeries Continued(ResultSeries series) =>
        new() { Name = series.Name, Tags = series.Tags, Columns = series.Columns, Rows = series.Rows, ContinuesPrevious = true };

    public static ResultChunk Chunk(params ResultSeries[] series) => new() { Series = series };

    public static ResultChunk Failed(string error) => new() { Error = error };

    /// <summary>What a writer makes of one statement's answer: the output, and what goes to the errors.</summary>
    public static (string Output, string Error) Show(OutputSettings settings, string statement, params ResultChunk[] chunks)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        ResultWriter writer = ResultWriter.Create(output, error, settings);
        writer.Begin(Statement(statement));
        foreach (ResultChunk chunk in chunks)
        {
            writer.Write(chunk);
        }

        writer.End(TimeSpan.FromMilliseconds(4));
        writer.Complete();
        return (output.ToString(), error.ToString());
    }

    /// <summary>The lines of a raw string literal, ended as output is.</summary>
    public static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";
}
