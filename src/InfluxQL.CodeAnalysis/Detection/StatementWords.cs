namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>The words that statements begin with.</summary>
internal static class StatementWords
{
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "SHOW", "CREATE", "ALTER", "DROP", "DELETE", "EXPLAIN", "GRANT", "REVOKE", "SET", "KILL",
    };

    /// <summary>Whether a text begins with one of them.</summary>
    public static bool Begin(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return s_words.Contains(text.Substring(start, end - start));
    }
}
