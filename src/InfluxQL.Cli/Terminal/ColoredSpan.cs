namespace InfluxQL.Cli.Terminal;

/// <summary>A part of the text in one colour.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="Length">How many UTF-16 code units it has.</param>
/// <param name="Color">What it is.</param>
internal readonly record struct ColoredSpan(int Start, int Length, TextColor Color);
