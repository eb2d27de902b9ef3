namespace InfluxQL.Cli.Terminal;

/// <summary>What a reader sees as one character, and where it stands in its row.</summary>
/// <param name="Offset">Its first UTF-16 code unit in the text.</param>
/// <param name="Length">How many it has.</param>
/// <param name="Column">Its first column, counted from the left of the text.</param>
/// <param name="Width">How many columns it takes.</param>
/// <param name="Shown">What is shown instead of it; null for itself.</param>
internal readonly record struct LayoutCell(int Offset, int Length, int Column, int Width, string? Shown)
{
    /// <summary>The position behind it.</summary>
    public int End => Offset + Length;
}
