using InfluxQL.Services;

namespace InfluxQL.Cli.Schema;

/// <summary>Where the names come from that completion offers: a file, or a server.</summary>
internal interface ISchemaSource : IDisposable
{
    /// <summary>There are other names now. It may be raised by any thread.</summary>
    event Action? Changed;

    /// <summary>The names that are known at this moment. No thread waits for it.</summary>
    SchemaSnapshot Snapshot { get; }

    /// <summary>What went wrong at last, as a sentence; null where nothing did, or it is over.</summary>
    string? LastError { get; }

    /// <summary>Says that the names of a database will be asked for. It returns at once.</summary>
    /// <param name="database">The database as the request names it; null for the list of databases alone.</param>
    /// <param name="retentionPolicy">The retention policy of the request; of use where it chooses the database (InfluxDB 3).</param>
    void Want(string? database, string? retentionPolicy = null);

    /// <summary>Says that the values of a tag will be asked for. It returns at once.</summary>
    void WantTagValues(string database, string? retentionPolicy, string measurement, string tag);
}
