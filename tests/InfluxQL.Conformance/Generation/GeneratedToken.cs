namespace InfluxQL.Conformance.Generation;

/// <summary>A token of a generated query.</summary>
/// <param name="Name">The token's name in the grammar, which decides where white space may stand.</param>
/// <param name="Text">The token's text.</param>
public readonly record struct GeneratedToken(string Name, string Text);
