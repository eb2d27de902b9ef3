using System.Text.Json;

namespace InfluxQL.TestSupport;

/// <summary>One row of a corpus: a query and what the reference says about it.</summary>
/// <param name="Query">The query's text.</param>
/// <param name="Params">The bind parameters, a JSON object, or null where the row has none.</param>
/// <param name="Ok">Whether the reference accepts the query; null in the corpora of semantics, which do not say it.</param>
/// <param name="Statements">The kinds of the statements, empty where the query is invalid.</param>
/// <param name="Canonical">What the reference prints, or null where the query is invalid.</param>
/// <param name="Error">The reference's error text, or null.</param>
/// <param name="Source">File and line, for messages.</param>
public sealed record CorpusRow(
    string Query,
    JsonElement? Params,
    bool? Ok,
    IReadOnlyList<string> Statements,
    string? Canonical,
    string? Error,
    string Source)
{
    /// <summary>Gives the source and the query.</summary>
    public override string ToString() => $"{Source}: {Query}";

    internal static CorpusRow FromJson(JsonElement row, string fileName, int line) => new(
        row.GetProperty("q").GetString() ?? throw new InvalidOperationException("\"q\" is null."),
        row.TryGetProperty("params", out JsonElement parameters) ? parameters : null,
        row.TryGetProperty("ok", out JsonElement ok) ? ok.GetBoolean() : null,
        row.TryGetProperty("statements", out JsonElement statements) ? Strings(statements) : [],
        Text(row, "canonical"),
        Text(row, "error"),
        $"{fileName}({line})");

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? "")];
}
