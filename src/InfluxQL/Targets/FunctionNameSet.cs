namespace InfluxQL.Targets;

/// <summary>Names of functions, found in any letter case and without making a string of what is looked up.</summary>
internal sealed class FunctionNameSet
{
    private const int BucketCount = 128;
    private readonly string[]?[] _buckets = new string[]?[BucketCount];

    public FunctionNameSet(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            int bucket = Hash(name.AsSpan());
            _buckets[bucket] = [.. _buckets[bucket] ?? [], name];
        }
    }

    public bool Contains(ReadOnlySpan<char> name)
    {
        string[]? bucket = _buckets[Hash(name)];
        if (bucket is not null)
        {
            foreach (string candidate in bucket)
            {
                if (name.Equals(candidate.AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        int hash = name.Length;
        foreach (char c in name)
        {
            hash = unchecked((hash * 31) + (c | 0x20));
        }

        return hash & (BucketCount - 1);
    }
}
