namespace InfluxQL.Services;

/// <summary>What is known of a measurement.</summary>
public sealed class SchemaMeasurement
{
    private readonly Dictionary<string, SchemaField> _fields;
    private readonly Dictionary<string, SchemaTag> _tags;

    internal SchemaMeasurement(string name, Dictionary<string, SchemaField> fields, Dictionary<string, SchemaTag> tags)
    {
        Name = name;
        _fields = fields;
        _tags = tags;
        Fields = [.. fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal)];
        Tags = [.. tags.Values.OrderBy(tag => tag.Name, StringComparer.Ordinal)];
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The fields, by name.</summary>
    public IReadOnlyList<SchemaField> Fields { get; }

    /// <summary>The tags, by name.</summary>
    public IReadOnlyList<SchemaTag> Tags { get; }

    /// <summary>Finds a field; null if it is not known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SchemaField? FindField(string name) =>
        _fields.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out SchemaField? found) ? found : null;

    /// <summary>Finds a tag; null if it is not known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SchemaTag? FindTag(string name) =>
        _tags.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out SchemaTag? found) ? found : null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
