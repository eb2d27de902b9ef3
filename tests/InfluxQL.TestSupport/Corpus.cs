using System.Text.Json;

namespace InfluxQL.TestSupport;

/// <summary>
/// The folder of corpora: the one that the variable INFLUXQL_CORPUS names, else <c>../shared/corpus</c> beside the
/// checkout.
/// </summary>
public static class Corpus
{
    /// <summary>The corpora that hold queries with the reference's verdict, statements, canonical text and error.</summary>
    public static IReadOnlyList<string> VerdictFiles { get; } =
    [
        "parser_reference.jsonl",
        "server_queries.jsonl",
        "documentation_queries.jsonl",
        "dashboard_queries.jsonl",
    ];

    /// <summary>The folder, whether it exists or not.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Why the corpora cannot be read, or null where they can.</summary>
    public static string? Missing { get; } = Directory.Exists(Folder)
        ? null
        : $"The corpus folder {Folder} does not exist; set INFLUXQL_CORPUS to the folder that holds the corpora.";

    /// <summary>Reads the rows of one corpus that has queries, in the file's order.</summary>
    /// <param name="fileName">The file's name inside the folder.</param>
    /// <exception cref="DirectoryNotFoundException">The corpora are missing.</exception>
    /// <exception cref="InvalidDataException">A line is no row, or the file has none.</exception>
    public static IReadOnlyList<CorpusRow> Read(string fileName) =>
        ReadLines(fileName, (element, line) => CorpusRow.FromJson(element, fileName, line));

    /// <summary>Reads the lines of any corpus as JSON objects.</summary>
    /// <param name="fileName">The file's name inside the folder.</param>
    /// <exception cref="DirectoryNotFoundException">The corpora are missing.</exception>
    /// <exception cref="InvalidDataException">A line is no object, or the file has none.</exception>
    public static IReadOnlyList<JsonElement> ReadObjects(string fileName) => ReadLines(fileName, (element, _) => element);

    private static List<T> ReadLines<T>(string fileName, Func<JsonElement, int, T> read)
    {
        if (Missing is not null)
        {
            throw new DirectoryNotFoundException(Missing);
        }

        List<T> rows = [];
        int number = 0;
        foreach (string line in File.ReadLines(Path.Combine(Folder, fileName)))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                rows.Add(read(document.RootElement.Clone(), number));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{fileName}({number}): {exception.Message}", exception);
            }
        }

        return rows.Count > 0 ? rows : throw new InvalidDataException($"{fileName} has no rows.");
    }

    private static string FindFolder()
    {
        string? named = Environment.GetEnvironmentVariable("INFLUXQL_CORPUS");
        return Path.GetFullPath(string.IsNullOrEmpty(named) ? Path.Combine(Checkout.Root, "..", "shared", "corpus") : named);
    }
}
