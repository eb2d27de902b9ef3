using InfluxQL.Diagnostics;

namespace InfluxQL.Cli.Playground.Queries;

/// <summary>A finding about the text, or about another part of a request.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="About">The member of the request, such as <c>epoch</c>; null for the text.</param>
internal readonly record struct PlacedDiagnostic(Diagnostic Diagnostic, string? About);
