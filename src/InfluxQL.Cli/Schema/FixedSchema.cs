using InfluxQL.Services;

namespace InfluxQL.Cli.Schema;

/// <summary>Names that never change, as those of a file.</summary>
internal sealed class FixedSchema(SchemaSnapshot snapshot) : ISchemaSource
{
    /// <inheritdoc/>
    public event Action? Changed
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public SchemaSnapshot Snapshot { get; } = snapshot;

    /// <inheritdoc/>
    public string? LastError => null;

    /// <inheritdoc/>
    public void Want(string? database, string? retentionPolicy = null)
    {
        // All that there is is known.
    }

    /// <inheritdoc/>
    public void WantTagValues(string database, string? retentionPolicy, string measurement, string tag)
    {
        // All that there is is known.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is under way.
    }
}
