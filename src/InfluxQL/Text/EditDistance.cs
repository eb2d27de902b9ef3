namespace InfluxQL.Text;

/// <summary>How many slips of the finger lie between two words.</summary>
internal static class EditDistance
{
    // Longer than any keyword or function and a few slips.
    private const int Longest = 48;

    /// <summary>
    /// The number of letters to insert, remove, replace or swap with their neighbour, without regard to case; at most
    /// <paramref name="limit"/> + 1.
    /// </summary>
    public static int Between(ReadOnlySpan<char> word, string keyword, int limit)
    {
        if (Math.Abs(word.Length - keyword.Length) > limit || word.Length > Longest || keyword.Length > Longest
            || CountOthers(word, keyword.AsSpan()) > limit || CountOthers(keyword.AsSpan(), word) > limit)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> current = stackalloc int[Longest + 1];
        for (int j = 0; j <= keyword.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= word.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= keyword.Length; j++)
            {
                bool same = Upper(word[i - 1]) == Upper(keyword[j - 1]);
                int best = Math.Min(last[j - 1] + (same ? 0 : 1), Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Upper(word[i - 1]) == Upper(keyword[j - 2]) && Upper(word[i - 2]) == Upper(keyword[j - 1]))
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                current[j] = best;
            }

            Span<int> free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return Math.Min(last[keyword.Length], limit + 1);
    }

    /// <summary>How many slips a keyword of a length may have and still be recognised.</summary>
    public static int LimitFor(int length) => length switch
    {
        < 4 => 1,
        < 8 => 2,
        _ => 3,
    };

    // Letters of one word that the other one does not have: each is a slip at least.
    private static int CountOthers(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        uint letters = 0;
        foreach (char c in other)
        {
            letters |= 1u << (Upper(c) & 31);
        }

        int count = 0;
        foreach (char c in word)
        {
            count += (int)(~letters >> (Upper(c) & 31)) & 1;
        }

        return count;
    }

    private static char Upper(char c) => c is >= 'a' and <= 'z' ? (char)(c - 32) : c;
}
