namespace InfluxQL.Cli.Help;

/// <summary>A section of a manual page, such as OPTIONS.</summary>
internal sealed record ManualSection(string Title, IReadOnlyList<ManualBlock> Blocks);
