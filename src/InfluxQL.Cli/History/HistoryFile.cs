namespace InfluxQL.Cli.History;

/// <summary>The texts of all runs in a file, one to a line.</summary>
internal sealed class HistoryFile(string path)
{
    /// <summary>How many texts are kept.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Where it is.</summary>
    public string Path { get; } = path;

    /// <summary>The file of this user: what <c>INFLUXQL_HISTORY</c> names, or the one in the folder for a program's state.</summary>
    /// <returns>Null where the variable is set to nothing, which switches the history off.</returns>
    public static HistoryFile? OfUser() => HistoryPath.Find(HistoryPath.CurrentSystem, Environment.GetEnvironmentVariable) is { } found
        ? new HistoryFile(found)
        : null;

    /// <summary>The texts, the oldest first. A file that does not exist has none; lines that cannot be read are left out.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public IReadOnlyList<string> Read() => File.Exists(Path) ? [.. File.ReadLines(Path)] : [];

    /// <summary>Adds a text at the end.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Append(string text) => File.AppendAllText(Path, text + "\n");
}
