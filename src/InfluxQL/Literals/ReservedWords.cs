namespace InfluxQL.Literals;

/// <summary>The words that cannot be an identifier without quotes, in any letter case.</summary>
internal static class ReservedWords
{
    private const int LongestWord = 13;

    private static readonly string[] s_words =
    [
        "ALL", "ALTER", "ANALYZE", "AND", "ANY", "AS", "ASC", "BEGIN", "BY", "CARDINALITY", "CONTINUOUS", "CREATE",
        "DATABASE", "DATABASES", "DEFAULT", "DELETE", "DESC", "DESTINATIONS", "DIAGNOSTICS", "DISTINCT", "DROP",
        "DURATION", "END", "EVERY", "EXACT", "EXPLAIN", "FALSE", "FIELD", "FOR", "FROM", "FUTURE", "GRANT", "GRANTS",
        "GROUP", "GROUPS", "IN", "INF", "INSERT", "INTO", "KEY", "KEYS", "KILL", "LIMIT", "MEASUREMENT",
        "MEASUREMENTS", "NAME", "OFFSET", "ON", "OR", "ORDER", "PASSWORD", "PAST", "POLICY", "POLICIES", "PRIVILEGES",
        "QUERIES", "QUERY", "READ", "REPLICATION", "RESAMPLE", "RETENTION", "REVOKE", "SELECT", "SERIES", "SET",
        "SHARD", "SHARDS", "SHOW", "SLIMIT", "SOFFSET", "STATS", "SUBSCRIPTION", "SUBSCRIPTIONS", "TAG", "TO", "TRUE",
        "USER", "USERS", "VALUES", "VERBOSE", "WHERE", "WITH", "WRITE",
    ];

    // Words by length and first letter; no bucket holds more than five.
    private static readonly string[]?[] s_buckets = MakeBuckets();

    /// <summary>All reserved words in upper case.</summary>
    public static IReadOnlyList<string> All => s_words;

    /// <summary>Whether a word is reserved; letters of ASCII alone are compared without case.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 2) > LongestWord - 2)
        {
            return false;
        }

        int letter = (word[0] & ~0x20) - 'A';
        if ((uint)letter >= 26 || s_buckets[(word.Length * 26) + letter] is not { } bucket)
        {
            return false;
        }

        foreach (string candidate in bucket)
        {
            int i = 1;
            while (i < candidate.Length && (word[i] & ~0x20) == candidate[i])
            {
                i++;
            }

            if (i == candidate.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static string[]?[] MakeBuckets()
    {
        var buckets = new string[]?[(LongestWord + 1) * 26];
        foreach (IGrouping<int, string> group in s_words.GroupBy(w => (w.Length * 26) + w[0] - 'A'))
        {
            buckets[group.Key] = group.ToArray();
        }

        return buckets;
    }
}
