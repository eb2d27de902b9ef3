namespace InfluxQL.Cli.Terminal;

/// <summary>How a character looks.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Mark">What it is underlined for; null for nothing.</param>
/// <param name="Emphasis">What else sets it apart.</param>
internal readonly record struct CellStyle(TextColor Color = TextColor.Plain, MarkKind? Mark = null, CellEmphasis Emphasis = CellEmphasis.None);
