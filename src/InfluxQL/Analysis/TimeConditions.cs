namespace InfluxQL.Analysis;

/// <summary>Which bounds of time a condition names. InfluxDB intersects all of them, wherever in the condition they stand.</summary>
[Flags]
internal enum TimeConditions
{
    None = 0,
    Lower = 1,
    Upper = 2,
    Exact = 4 | Lower | Upper,

    /// <summary>A comparison that bounds nothing, such as <c>!=</c>.</summary>
    Other = 8,
}
