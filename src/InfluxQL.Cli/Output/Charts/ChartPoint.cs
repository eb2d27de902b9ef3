namespace InfluxQL.Cli.Output.Charts;

/// <summary>A point of a line.</summary>
/// <param name="Time">Nanoseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Value">A finite value.</param>
internal readonly record struct ChartPoint(long Time, double Value);
