namespace InfluxQL.Semantics;

/// <summary>Finds the function that somebody may have meant.</summary>
internal static class ClosestFunction
{
    private const int LongestName = 40;

    /// <summary>The function whose name differs least; null where none is close.</summary>
    public static string? Find(string name)
    {
        if (name is "avg" or "average")
        {
            return "mean";
        }

        if (name.Length is < 2 or > LongestName)
        {
            return null;
        }

        string? closest = null;
        int least = (name.Length / 3) + 1;
        foreach (FunctionDefinition candidate in FunctionCatalog.All)
        {
            int distance = Distance(name, candidate.Name);
            if (distance < least && candidate.Form != FunctionForm.Special)
            {
                least = distance;
                closest = candidate.Name;
            }
        }

        return closest;
    }

    /// <summary>How many letters must be put in, taken out or changed to make one word of the other.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
