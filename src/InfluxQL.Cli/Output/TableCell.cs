using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

/// <summary>Turns values into what a table shows of them.</summary>
internal static class TableCell
{
    private static readonly CellText s_nothing = new(string.Empty, 0);
    private static readonly CellText s_null = new("null", 4);

    /// <summary>A value before it is cut.</summary>
    public static CellText Of(ResultValue value, OutputSettings settings)
    {
        if (value.IsNull)
        {
            return settings.ShowsNull ? s_null : s_nothing;
        }

        return CellText.Of(value.Text);
    }
}
