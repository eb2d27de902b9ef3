using System.Text;
using System.Text.Json.Nodes;

namespace InfluxQL.Conformance.Server;

/// <summary>What the rows of an answer are, apart from how it was cut into chunks and in which unit its times count.</summary>
internal static class ServerAnswer
{
    /// <summary>Whether it has rows: as the server wrote it, or as <see cref="Rows"/> gives it.</summary>
    public static bool HasRows(string answer) =>
        answer.Contains("\"values\":[[", StringComparison.Ordinal) || answer.Contains("]\n[", StringComparison.Ordinal);

    /// <summary>Whether a statement of it, or the request, failed.</summary>
    public static bool HasError(string body) => !body.StartsWith('{') || body.Contains("\"error\":", StringComparison.Ordinal);

    /// <summary>One line for each series and for each row, in their order.</summary>
    /// <param name="body">The answer: one JSON document, or one in each line.</param>
    /// <param name="convertTime">What becomes of numbers in the column of time; null to leave them.</param>
    public static string Rows(string body, Func<long, long>? convertTime = null)
    {
        var rows = new StringBuilder();
        string series = string.Empty;
        foreach (string line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith('{'))
            {
                rows.Append(line).Append('\n');
                continue;
            }

            JsonNode document = JsonNode.Parse(line)!;
            rows.Append(Error(document));
            foreach (JsonNode? result in document["results"]?.AsArray() ?? [])
            {
                rows.Append(Error(result!));
                foreach (JsonNode? part in result!["series"]?.AsArray() ?? [])
                {
                    string head = $"{result["statement_id"]} {part!["name"]} {part["tags"]?.ToJsonString()} {part["columns"]!.ToJsonString()}";
                    if (head != series)
                    {
                        rows.Append(series = head).Append('\n');
                    }

                    AppendRows(rows, part, convertTime);
                }
            }
        }

        return rows.ToString();
    }

    private static string Error(JsonNode node) => node["error"] is { } error ? $"error: {error}\n" : string.Empty;

    private static void AppendRows(StringBuilder rows, JsonNode part, Func<long, long>? convertTime)
    {
        bool hasTime = (string?)part["columns"]![0] == "time";
        foreach (JsonNode? row in part["values"]?.AsArray() ?? [])
        {
            if (convertTime is not null && hasTime && row![0] is { } time)
            {
                row[0] = convertTime(time.GetValue<long>());
            }

            rows.Append(row!.ToJsonString()).Append('\n');
        }
    }
}
