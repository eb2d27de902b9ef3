namespace InfluxQL.Cli.Schema;

/// <summary>What is asked for at once: the list of databases, the names of one, or the values of a tag.</summary>
/// <param name="Database">The database as requests name it; null for the list.</param>
/// <param name="RetentionPolicy">The retention policy of the request.</param>
/// <param name="Measurement">The measurement of a tag; null for the names of the database.</param>
/// <param name="Tag">The tag.</param>
internal sealed record SchemaPart(string? Database, string? RetentionPolicy, string? Measurement, string? Tag)
{
    /// <summary>The list of databases.</summary>
    public static SchemaPart Databases { get; } = new(null, null, null, null);

    public static SchemaPart OfDatabase(string database, string? retentionPolicy) => new(database, retentionPolicy, null, null);

    public static SchemaPart OfTag(string database, string? retentionPolicy, string measurement, string tag) =>
        new(database, retentionPolicy, measurement, tag);
}
