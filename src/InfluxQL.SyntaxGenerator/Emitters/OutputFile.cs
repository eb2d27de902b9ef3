namespace InfluxQL.SyntaxGenerator.Emitters;

/// <summary>A generated file: its path below the repository's root, with forward slashes, and its text.</summary>
internal sealed record OutputFile(string Path, string Text);
