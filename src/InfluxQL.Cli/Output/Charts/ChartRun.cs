namespace InfluxQL.Cli.Output.Charts;

/// <summary>Points that follow each other.</summary>
/// <param name="First">The first in the order of the server.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
/// <param name="Last">The last in the order of the server.</param>
/// <param name="IsAfterGap">A value is missing before the first.</param>
internal readonly record struct ChartRun(ChartPoint First, ChartPoint Lowest, ChartPoint Highest, ChartPoint Last, bool IsAfterGap)
{
    /// <summary>This run and the one after it.</summary>
    public ChartRun Join(ChartRun next) => new(
        First,
        next.Lowest.Value < Lowest.Value ? next.Lowest : Lowest,
        next.Highest.Value > Highest.Value ? next.Highest : Highest,
        next.Last,
        IsAfterGap);
}
