namespace InfluxQL.Cli.Terminal;

/// <summary>A row of the screen: a line of the text, or a part of one that is too long for a row.</summary>
/// <param name="FirstCell">The number of its first cell.</param>
/// <param name="CellCount">How many it has.</param>
/// <param name="Start">Its first position in the text.</param>
/// <param name="End">The position behind its last character; that of the line break where one ends it.</param>
/// <param name="BeginsLine">Whether a line begins here.</param>
/// <param name="EndsLine">Whether a line ends here.</param>
internal readonly record struct LayoutRow(int FirstCell, int CellCount, int Start, int End, bool BeginsLine, bool EndsLine);
