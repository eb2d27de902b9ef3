namespace InfluxQL.Json.Naming;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate with the fewest edits, if they are few enough to be a slip; else null.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        if (text.Length > 64)
        {
            return null;
        }

        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = Distance(text, candidate);
            bool isPrefix = text.Length >= 3 && candidate.StartsWith(text, StringComparison.OrdinalIgnoreCase);
            if (isPrefix)
            {
                distance = Math.Min(distance, 1);
            }

            if (distance < bestDistance && distance <= Math.Max(1, candidate.TrimStart('-').Length / 3))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, whatever the case.</summary>
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
