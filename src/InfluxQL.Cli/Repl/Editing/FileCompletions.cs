using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>The files and folders that begin as what is typed.</summary>
internal static class FileCompletions
{
    private const int MaxChoices = 200;

    /// <summary>The choices.</summary>
    /// <param name="typed">What is typed of the path.</param>
    /// <param name="start">Where it begins in the text.</param>
    public static IReadOnlyList<CompletionChoice> Of(string typed, int start)
    {
        int slash = typed.LastIndexOf('/');
        string folder = slash < 0 ? string.Empty : typed[..(slash + 1)];
        string name = typed[(slash + 1)..];
        try
        {
            var entries = new DirectoryInfo(folder.Length == 0 ? "." : HomePath.Expand(folder));
            return
            [
                .. entries.EnumerateFileSystemInfos()
                    .Where(entry => entry.Name.StartsWith(name, StringComparison.Ordinal) && (name.Length > 0 || !entry.Name.StartsWith('.')) && !entry.Name.Any(char.IsWhiteSpace))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                    .Take(MaxChoices)
                    .Select(entry => entry is DirectoryInfo
                        ? new CompletionChoice(entry.Name + "/", folder + entry.Name + "/", start, typed.Length, "folder")
                        : new CompletionChoice(entry.Name, folder + entry.Name, start, typed.Length, "file")),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that does not exist, or may not be read, has nothing to offer.
            return [];
        }
    }
}
