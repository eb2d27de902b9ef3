namespace InfluxQL.Cli.Schema;

/// <summary>A load of a part of a schema, under way or over.</summary>
internal sealed class SchemaLoad
{
    /// <summary>The load; it never fails.</summary>
    public Task Task { get; set; } = Task.CompletedTask;

    /// <summary>When the part is to be loaded again.</summary>
    public DateTimeOffset DueAt { get; set; }
}
