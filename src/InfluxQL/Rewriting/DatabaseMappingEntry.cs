namespace InfluxQL.Rewriting;

/// <summary>Says which database stands for a database and a retention policy of InfluxDB 1.x.</summary>
public sealed class DatabaseMappingEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="database">The database that requests name.</param>
    /// <param name="retentionPolicy">The retention policy that they name; null or empty for none.</param>
    /// <param name="target">The name of the database that stands for both.</param>
    /// <exception cref="ArgumentException">A database is null or empty.</exception>
    public DatabaseMappingEntry(string database, string? retentionPolicy, string target)
    {
        Database = string.IsNullOrEmpty(database) ? throw new ArgumentException("A database needs a name.", nameof(database)) : database;
        RetentionPolicy = string.IsNullOrEmpty(retentionPolicy) ? null : retentionPolicy;
        Target = string.IsNullOrEmpty(target) ? throw new ArgumentException("A database needs a name.", nameof(target)) : target;
    }

    /// <summary>The database that requests name.</summary>
    public string Database { get; }

    /// <summary>The retention policy that requests name; null for none.</summary>
    public string? RetentionPolicy { get; }

    /// <summary>The database that stands for both.</summary>
    public string Target { get; }
}
