namespace InfluxQL.Services;

/// <summary>A tag of a measurement.</summary>
public sealed class SchemaTag
{
    internal SchemaTag(string name, IEnumerable<string> values)
    {
        Name = name;
        Values = [.. values.OrderBy(value => value, StringComparer.Ordinal)];
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The values that are known, sorted. There may be more.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
