namespace InfluxQL.Services;

/// <summary>What is known of a database.</summary>
public sealed class SchemaDatabase
{
    private readonly Dictionary<string, SchemaMeasurement> _measurements;

    internal SchemaDatabase(string name, IEnumerable<string> retentionPolicies, Dictionary<string, SchemaMeasurement> measurements)
    {
        Name = name;
        RetentionPolicies = [.. retentionPolicies.OrderBy(policy => policy, StringComparer.Ordinal)];
        _measurements = measurements;
        Measurements = [.. measurements.Values.OrderBy(measurement => measurement.Name, StringComparer.Ordinal)];
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The names of the retention policies, sorted.</summary>
    public IReadOnlyList<string> RetentionPolicies { get; }

    /// <summary>The measurements, by name.</summary>
    public IReadOnlyList<SchemaMeasurement> Measurements { get; }

    /// <summary>Finds a measurement; null if it is not known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SchemaMeasurement? FindMeasurement(string name) =>
        _measurements.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out SchemaMeasurement? found) ? found : null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
