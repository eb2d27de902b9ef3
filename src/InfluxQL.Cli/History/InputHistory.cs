namespace InfluxQL.Cli.History;

/// <summary>
/// The texts that a person ran, the oldest first. This run's are kept as they were typed; what goes to the file is without
/// passwords.
/// </summary>
internal sealed class InputHistory
{
    private readonly List<string> _entries = [];
    private readonly Func<string, string?> _forStorage;
    private readonly Action<string>? _warn;
    private HistoryFile? _file;

    /// <summary>Makes a history.</summary>
    /// <param name="file">Where it is kept between runs; null for this run only.</param>
    /// <param name="forStorage">What to keep of a text in the file: null for nothing. Passwords are taken out of that in any case.</param>
    /// <param name="warn">Told once, in a sentence, that the file cannot be read or written.</param>
    public InputHistory(HistoryFile? file = null, Func<string, string?>? forStorage = null, Action<string>? warn = null)
    {
        _file = file;
        _forStorage = forStorage ?? (text => text);
        _warn = warn;
        if (file is not null)
        {
            Attempt(() => _entries.AddRange(file.Read()));
        }
    }

    /// <summary>The texts, the oldest first.</summary>
    public IReadOnlyList<string> Entries => _entries;

    /// <summary>Adds a text that was run; blank ones and repetitions of the last one are left out.</summary>
    public void Add(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || (_entries.Count > 0 && _entries[^1] == text))
        {
            return;
        }

        _entries.Add(text);
        if (_file is { } file && _forStorage(text) is { } kept && HistoryRedaction.ForStorage(kept) is { } stored)
        {
            Attempt(() => file.Append(stored));
        }
    }

    // A history that is lost is no reason to stop working: one warning, and this run goes on without the file.
    private void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _warn?.Invoke($"The history is kept for this run only, as {_file!.Path} cannot be used: {exception.Message}");
            _file = null;
        }
    }
}
