namespace InfluxQL.Services;

/// <summary>A field of a measurement.</summary>
public sealed class SchemaField
{
    internal SchemaField(string name, string? type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type as <c>SHOW FIELD KEYS</c> names it, such as <c>float</c>; null where it is not known.</summary>
    public string? Type { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
