using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Schema;

/// <summary>A load of a part of a schema, under way or over.</summary>
/// <param name="target">What the server was taken for.</param>
/// <param name="mapping">How databases were mapped.</param>
internal sealed class SchemaLoad(TargetProfile target, DatabaseMapping mapping)
{
    /// <summary>What the server was taken for.</summary>
    public TargetProfile Target { get; } = target;

    /// <summary>How databases were mapped.</summary>
    public DatabaseMapping Mapping { get; } = mapping;

    /// <summary>The load; it never fails.</summary>
    public Task Task { get; set; } = Task.CompletedTask;

    /// <summary>When the part is to be loaded again.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Whether the names are those of the server as it is taken now.</summary>
    public bool IsFor(TargetProfile current, DatabaseMapping currentMapping) => Target == current && Mapping == currentMapping;
}
