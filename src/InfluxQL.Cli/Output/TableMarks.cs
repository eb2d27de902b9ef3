namespace InfluxQL.Cli.Output;

/// <summary>The characters between cells. Each string takes as many columns as it has characters.</summary>
/// <param name="Separator">Between two cells.</param>
/// <param name="Crossing">Below that, in the line under the heads.</param>
/// <param name="Rule">Of the line under the heads.</param>
/// <param name="Cut">Where a cell was cut.</param>
internal sealed record TableMarks(string Separator, string Crossing, char Rule, char Cut)
{
    private static readonly TableMarks s_unicode = new(" │ ", "─┼─", '─', '…');
    private static readonly TableMarks s_ascii = new(" | ", "-+-", '-', '~');

    /// <summary>What the terminal can show.</summary>
    public static TableMarks For(OutputSettings settings) => settings.UsesUnicode ? s_unicode : s_ascii;
}
