namespace InfluxQL.Services;

/// <summary>
/// Collects names, for example the rows that the queries of <see cref="SchemaQueries"/> give, and makes snapshots of
/// them. Adding what is known already changes nothing. One thread uses a builder at a time.
/// </summary>
public sealed class SchemaSnapshotBuilder
{
    private readonly Dictionary<string, DatabaseNames> _databases = new(StringComparer.Ordinal);

    /// <summary>Makes a builder that knows nothing.</summary>
    public SchemaSnapshotBuilder()
    {
    }

    /// <summary>Makes a builder that knows what a snapshot has.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    public SchemaSnapshotBuilder(SchemaSnapshot snapshot)
    {
        foreach (SchemaDatabase database in (snapshot ?? throw new ArgumentNullException(nameof(snapshot))).Databases)
        {
            AddDatabases(database.Name).AddRetentionPolicies(database.Name, [.. database.RetentionPolicies]);
            foreach (SchemaMeasurement measurement in database.Measurements)
            {
                AddMeasurements(database.Name, measurement.Name);
                foreach (SchemaField field in measurement.Fields)
                {
                    AddField(database.Name, measurement.Name, field.Name, field.Type);
                }

                foreach (SchemaTag tag in measurement.Tags)
                {
                    AddTagValues(database.Name, measurement.Name, tag.Name, [.. tag.Values]);
                }
            }
        }
    }

    /// <summary>Adds databases.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SchemaSnapshotBuilder AddDatabases(params string[] names)
    {
        foreach (string name in names ?? throw new ArgumentNullException(nameof(names)))
        {
            Database(name);
        }

        return this;
    }

    /// <summary>Adds retention policies of a database.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SchemaSnapshotBuilder AddRetentionPolicies(string database, params string[] names)
    {
        Database(database).RetentionPolicies.UnionWith(names ?? throw new ArgumentNullException(nameof(names)));
        return this;
    }

    /// <summary>Adds measurements of a database.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SchemaSnapshotBuilder AddMeasurements(string database, params string[] names)
    {
        foreach (string name in names ?? throw new ArgumentNullException(nameof(names)))
        {
            Measurement(database, name);
        }

        return this;
    }

    /// <summary>Adds a field of a measurement.</summary>
    /// <param name="database">The database.</param>
    /// <param name="measurement">The measurement.</param>
    /// <param name="name">The field.</param>
    /// <param name="type">The type as <c>SHOW FIELD KEYS</c> names it; null where it is not known.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public SchemaSnapshotBuilder AddField(string database, string measurement, string name, string? type = null)
    {
        Dictionary<string, SchemaField> fields = Measurement(database, measurement).Fields;
        if (type is not null || !fields.ContainsKey(name))
        {
            fields[name] = new SchemaField(name, type);
        }

        return this;
    }

    /// <summary>Adds tags of a measurement.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SchemaSnapshotBuilder AddTags(string database, string measurement, params string[] names)
    {
        foreach (string name in names ?? throw new ArgumentNullException(nameof(names)))
        {
            AddTagValues(database, measurement, name);
        }

        return this;
    }

    /// <summary>Adds values of a tag, and the tag.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SchemaSnapshotBuilder AddTagValues(string database, string measurement, string tag, params string[] values)
    {
        Dictionary<string, HashSet<string>> tags = Measurement(database, measurement).Tags;
        if (!tags.TryGetValue(tag, out HashSet<string>? known))
        {
            tags[tag] = known = new HashSet<string>(StringComparer.Ordinal);
        }

        known.UnionWith(values ?? throw new ArgumentNullException(nameof(values)));
        return this;
    }

    /// <summary>A snapshot of what was added so far.</summary>
    public SchemaSnapshot Build() => new(_databases.ToDictionary(
        pair => pair.Key,
        pair => new SchemaDatabase(pair.Key, pair.Value.RetentionPolicies, pair.Value.Measurements.ToDictionary(
            inner => inner.Key,
            inner => new SchemaMeasurement(
                inner.Key,
                new Dictionary<string, SchemaField>(inner.Value.Fields, StringComparer.Ordinal),
                inner.Value.Tags.ToDictionary(tag => tag.Key, tag => new SchemaTag(tag.Key, tag.Value), StringComparer.Ordinal)),
            StringComparer.Ordinal)),
        StringComparer.Ordinal));

    private DatabaseNames Database(string name)
    {
        if (!_databases.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out DatabaseNames? found))
        {
            _databases[name] = found = new DatabaseNames();
        }

        return found;
    }

    private MeasurementNames Measurement(string database, string name)
    {
        Dictionary<string, MeasurementNames> measurements = Database(database).Measurements;
        if (!measurements.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out MeasurementNames? found))
        {
            measurements[name] = found = new MeasurementNames();
        }

        return found;
    }

    private sealed class DatabaseNames
    {
        public HashSet<string> RetentionPolicies { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, MeasurementNames> Measurements { get; } = new(StringComparer.Ordinal);
    }

    private sealed class MeasurementNames
    {
        public Dictionary<string, SchemaField> Fields { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, HashSet<string>> Tags { get; } = new(StringComparer.Ordinal);
    }
}
