namespace InfluxQL.Services;

/// <summary>
/// The names that are known of a server at one moment. It never changes, so that any number of threads may read it while
/// a newer one is made with <see cref="SchemaSnapshotBuilder"/>.
/// </summary>
public sealed class SchemaSnapshot
{
    private readonly Dictionary<string, SchemaDatabase> _databases;

    internal SchemaSnapshot(Dictionary<string, SchemaDatabase> databases)
    {
        _databases = databases;
        Databases = [.. databases.Values.OrderBy(database => database.Name, StringComparer.Ordinal)];
    }

    /// <summary>Nothing is known.</summary>
    public static SchemaSnapshot Empty { get; } = new([]);

    /// <summary>The databases, by name.</summary>
    public IReadOnlyList<SchemaDatabase> Databases { get; }

    /// <summary>Finds a database; null if it is not known.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SchemaDatabase? FindDatabase(string name) =>
        _databases.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out SchemaDatabase? found) ? found : null;
}
