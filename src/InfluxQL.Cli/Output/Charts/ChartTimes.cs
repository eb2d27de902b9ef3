using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>How an answer writes its times.</summary>
/// <param name="IsNumeric">As numbers rather than RFC 3339.</param>
/// <param name="Epoch">The unit of numbers; null means nanoseconds.</param>
/// <param name="Offset">How far the clock of RFC 3339 is from UTC.</param>
internal sealed record ChartTimes(bool IsNumeric, EpochPrecision? Epoch, TimeSpan Offset)
{
    /// <summary>Nanoseconds of the unit of numbers.</summary>
    public long Unit { get; } = TimeText.Unit(Epoch);
}
