namespace InfluxQL.Cli.Terminal;

/// <summary>A search through the history that goes on with every key.</summary>
internal sealed class HistorySearch(IReadOnlyList<string> entries, string textBefore, int cursorBefore)
{
    /// <summary>What is searched for.</summary>
    public string Query { get; private set; } = string.Empty;

    /// <summary>Whether nothing was found for it; the last that was found stays.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The number of the entry that was found; the number of entries where there is none yet.</summary>
    public int Index { get; private set; } = entries.Count;

    /// <summary>Where in the entry it was found.</summary>
    public int Position { get; private set; }

    /// <summary>The text that was edited before.</summary>
    public string TextBefore { get; } = textBefore;

    /// <summary>Where its cursor was.</summary>
    public int CursorBefore { get; } = cursorBefore;

    /// <summary>The text that was found; null where there is none yet.</summary>
    public string? Found => Index < entries.Count ? EditBuffer.Normalize(entries[Index]) : null;

    /// <summary>Searches for more.</summary>
    public void Extend(string typed)
    {
        Query += typed;
        Find(Math.Min(Index, entries.Count - 1), -1);
    }

    /// <summary>Searches for less, from the newest entry again.</summary>
    public void Shorten()
    {
        Query = Query[..TextMotion.PreviousCharacter(Query, Query.Length)];
        if (Query.Length == 0)
        {
            (Index, HasFailed) = (entries.Count, false);
            return;
        }

        Find(entries.Count - 1, -1);
    }

    /// <summary>Searches an older (-1) or newer (1) entry.</summary>
    public void Next(int direction) => Find(Index + direction, direction);

    private void Find(int from, int direction)
    {
        HasFailed = Query.Length > 0;
        for (int i = from; HasFailed && i >= 0 && i < entries.Count; i += direction)
        {
            int position = EditBuffer.Normalize(entries[i]).IndexOf(Query, StringComparison.OrdinalIgnoreCase);
            if (position >= 0)
            {
                (Index, Position, HasFailed) = (i, position, false);
            }
        }
    }
}
