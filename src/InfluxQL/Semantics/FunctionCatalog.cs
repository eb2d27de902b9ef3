namespace InfluxQL.Semantics;

/// <summary>
/// The functions of the language, as InfluxDB 1.x and 3 have them together. Which product has which stands in the
/// targets' profiles.
/// </summary>
public static partial class FunctionCatalog
{
    private const int BucketCount = 256;

    private static readonly FunctionDefinition[] s_all = MakeDefinitions();
    private static readonly FunctionDefinition[]?[] s_buckets = MakeBuckets();

    /// <summary>All functions, by kind and name.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } = Array.AsReadOnly(s_all);

    /// <summary>Finds a function by its name, in any letter case; null if there is none.</summary>
    public static FunctionDefinition? Find(ReadOnlySpan<char> name)
    {
        FunctionDefinition[]? bucket = s_buckets[Hash(name)];
        if (bucket is null)
        {
            return null;
        }

        foreach (FunctionDefinition candidate in bucket)
        {
            if (name.Equals(candidate.Name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Finds a function by its name, in any letter case; null if there is none.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static FunctionDefinition? Find(string name) =>
        Find((name ?? throw new ArgumentNullException(nameof(name))).AsSpan());

    // A call's name is looked up in place, without making a string of it.
    private static int Hash(ReadOnlySpan<char> name)
    {
        int hash = name.Length;
        foreach (char c in name)
        {
            hash = unchecked((hash * 31) + (c | 0x20));
        }

        return hash & (BucketCount - 1);
    }

    private static FunctionDefinition[]?[] MakeBuckets()
    {
        var buckets = new FunctionDefinition[]?[BucketCount];
        foreach (FunctionDefinition definition in s_all)
        {
            int hash = Hash(definition.Name.AsSpan());
            buckets[hash] = [.. buckets[hash] ?? [], definition];
        }

        return buckets;
    }
}
