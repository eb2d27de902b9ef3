using System.Text.Json;

namespace InfluxQL.Conformance.Generation;

/// <summary>A generated query.</summary>
/// <param name="Index">Its number, from which it can be made again.</param>
/// <param name="Text">The query.</param>
/// <param name="Parameters">The bind parameters, or null where the query has none.</param>
/// <param name="IsMutated">Whether tokens were damaged after the derivation.</param>
public sealed record GeneratedQuery(int Index, string Text, JsonElement? Parameters, bool IsMutated);
