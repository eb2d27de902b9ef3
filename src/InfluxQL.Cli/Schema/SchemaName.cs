using InfluxQL.Services;

namespace InfluxQL.Cli.Schema;

/// <summary>A name of a schema; what it is depends on which members it has.</summary>
internal sealed record SchemaName(string Database)
{
    public string? RetentionPolicy { get; init; }

    public string? Measurement { get; init; }

    public string? Field { get; init; }

    public string? FieldType { get; init; }

    public string? Tag { get; init; }

    public string? TagValue { get; init; }

    /// <summary>Adds it to what is known.</summary>
    public void AddTo(SchemaSnapshotBuilder builder)
    {
        builder.AddDatabases(Database);
        if (RetentionPolicy is not null)
        {
            builder.AddRetentionPolicies(Database, RetentionPolicy);
        }

        if (Measurement is null)
        {
            return;
        }

        builder.AddMeasurements(Database, Measurement);
        if (Field is not null)
        {
            builder.AddField(Database, Measurement, Field, FieldType);
        }

        if (Tag is not null)
        {
            builder.AddTagValues(Database, Measurement, Tag, TagValue is null ? [] : [TagValue]);
        }
    }
}
