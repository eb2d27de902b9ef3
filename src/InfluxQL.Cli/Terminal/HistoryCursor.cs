namespace InfluxQL.Cli.Terminal;

/// <summary>
/// The place in the history while a text is edited. Texts that were changed on the way are kept until the editing ends, so
/// that going up and down loses nothing.
/// </summary>
internal sealed class HistoryCursor(IReadOnlyList<string> entries)
{
    private readonly Dictionary<int, string> _changed = [];
    private int _index = entries.Count;

    /// <summary>Goes to an older (-1) or newer (1) text.</summary>
    /// <param name="by">How far; what would go beyond an end stops there.</param>
    /// <param name="current">The text now, which is kept.</param>
    /// <returns>The other text; null at the end of the history.</returns>
    public string? Move(int by, string current)
    {
        int index = (int)Math.Clamp((long)_index + by, 0, entries.Count);
        if (index == _index)
        {
            return null;
        }

        _changed[_index] = current;
        _index = index;
        return _changed.TryGetValue(index, out string? changed) ? changed : EditBuffer.Normalize(entries[index]);
    }

    /// <summary>Goes to the text that a search found.</summary>
    public void JumpTo(int index, string current)
    {
        _changed[_index] = current;
        _index = index;
    }
}
