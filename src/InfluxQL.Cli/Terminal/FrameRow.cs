namespace InfluxQL.Cli.Terminal;

/// <summary>A row to show, with its escape sequences.</summary>
/// <param name="Content">What to write.</param>
/// <param name="Width">How many columns it takes.</param>
internal readonly record struct FrameRow(string Content, int Width);
