namespace InfluxQL.Json.Configuration;

/// <summary>A token and its rights. The token itself is nowhere, its hash alone.</summary>
/// <param name="Name">A name for logs.</param>
/// <param name="Sha256">The SHA-256 of the token's UTF-8 bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="Read">Databases that may be read: exact names, or prefixes that end with <c>*</c>.</param>
/// <param name="Write">Databases that may be written.</param>
public sealed record ConfiguredToken(string Name, string Sha256, IReadOnlyList<string> Read, IReadOnlyList<string> Write);
