namespace InfluxQL.Services;

/// <summary>A column that a statement may name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">Field, tag or a sub-query's alias.</param>
/// <param name="Type">The type of a field, where it is known.</param>
/// <param name="Measurement">The measurement that it is found in; null for a sub-query.</param>
/// <param name="Values">The known values of a tag.</param>
internal sealed record SchemaColumn(string Name, CompletionKind Kind, string? Type, string? Measurement, IReadOnlyList<string> Values);
