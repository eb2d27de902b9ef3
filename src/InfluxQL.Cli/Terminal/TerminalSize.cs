namespace InfluxQL.Cli.Terminal;

/// <summary>The size of a terminal.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
internal readonly record struct TerminalSize(int Columns, int Rows);
