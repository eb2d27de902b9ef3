namespace InfluxQL.Cli.Terminal;

/// <summary>What was cut out, the latest last, for inserting it again.</summary>
internal sealed class KillRing
{
    private const int MaxEntries = 32;

    private readonly List<string> _entries = [];
    private int _chosen;

    /// <summary>The entry that is inserted now; null where nothing was cut.</summary>
    public string? Current => _entries.Count == 0 ? null : _entries[_chosen];

    /// <summary>Keeps what was cut.</summary>
    /// <param name="text">It.</param>
    /// <param name="joins">Whether it was cut right after the last, and belongs to it.</param>
    /// <param name="isBefore">Whether it stood before the cursor.</param>
    public void Add(string text, bool joins, bool isBefore)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (joins && _entries.Count > 0)
        {
            _entries[^1] = isBefore ? text + _entries[^1] : _entries[^1] + text;
        }
        else
        {
            _entries.Add(text);
            if (_entries.Count > MaxEntries)
            {
                _entries.RemoveAt(0);
            }
        }

        _chosen = _entries.Count - 1;
    }

    /// <summary>Goes to the entry before, from the first to the last.</summary>
    public void Rotate() => _chosen = _entries.Count == 0 ? 0 : (_chosen + _entries.Count - 1) % _entries.Count;
}
