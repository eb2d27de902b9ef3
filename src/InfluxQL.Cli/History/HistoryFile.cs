using System.Text;

namespace InfluxQL.Cli.History;

/// <summary>
/// The texts of all runs in a file, one to a line (<see cref="HistoryLine"/>), readable by its user alone. Several runs may
/// add to it at once: a lock file beside it makes them wait for each other.
/// </summary>
internal sealed class HistoryFile(string path)
{
    /// <summary>How many texts are kept.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Longer texts, in UTF-16 code units, are not kept: they were pasted and are somewhere else.</summary>
    public const int MaxEntryLength = 65_536;

    private const int LockAttempts = 200;
    private const int MillisecondsBetweenAttempts = 10;
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where it is.</summary>
    public string Path { get; } = path;

    /// <summary>The file of this user: what <c>INFLUXQL_HISTORY</c> names, or the one in the folder for a program's state.</summary>
    /// <returns>Null where the variable is set to nothing, which switches the history off.</returns>
    public static HistoryFile? OfUser() => HistoryPath.Find(HistoryPath.CurrentSystem, Environment.GetEnvironmentVariable) is { } found
        ? new HistoryFile(found)
        : null;

    /// <summary>
    /// The texts, the oldest first. A file that does not exist has none; lines that cannot be read are left out. Where there
    /// are more than <see cref="MaxEntries"/>, the oldest are removed from the file.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public IReadOnlyList<string> Read()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        using FileStream access = Lock();
        List<string> entries = ReadEntries();
        if (entries.Count > MaxEntries)
        {
            entries.RemoveRange(0, entries.Count - MaxEntries);
            Rewrite(entries);
        }

        return entries;
    }

    /// <summary>Adds a text at the end, if it is not too long.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Append(string text)
    {
        if (text.Length > MaxEntryLength)
        {
            return;
        }

        using FileStream access = Lock();
        using FileStream file = Open(Path, FileMode.OpenOrCreate);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(EndsInside(file) ? "\n" + HistoryLine.Of(text) + "\n" : HistoryLine.Of(text) + "\n"));
    }

    // A run that was ended while it wrote leaves half a line.
    private static bool EndsInside(FileStream file)
    {
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    private List<string> ReadEntries()
    {
        var entries = new List<string>();
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(Path);
        foreach (Range range in bytes.Split((byte)'\n'))
        {
            if (HistoryLine.Read(bytes[range]) is { Length: > 0 } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    // Whoever reads sees the old file or the new one, never a part.
    private void Rewrite(List<string> entries)
    {
        string next = Path + ".new";
        using (FileStream file = Open(next, FileMode.Create))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => HistoryLine.Of(entry) + "\n"))));
        }

        File.Move(next, Path, overwrite: true);
    }

    private FileStream Lock()
    {
        CreateFolder();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return Open(Path + ".lock", FileMode.OpenOrCreate);
            }
            catch (IOException) when (attempt < LockAttempts && File.Exists(Path + ".lock"))
            {
                Thread.Sleep(MillisecondsBetweenAttempts);
            }
        }
    }

    private void CreateFolder()
    {
        string? folder = System.IO.Path.GetDirectoryName(Path);
        if (string.IsNullOrEmpty(folder) || Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerReadsAndWrites | UnixFileMode.UserExecute);
        }
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = OwnerReadsAndWrites;
        var file = new FileStream(path, options);
        if (File.GetUnixFileMode(file.SafeFileHandle) != OwnerReadsAndWrites)
        {
            File.SetUnixFileMode(file.SafeFileHandle, OwnerReadsAndWrites);
        }

        return file;
    }
}
