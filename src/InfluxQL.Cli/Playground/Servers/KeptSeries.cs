using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>A series with all its rows that are kept, from however many chunks.</summary>
/// <param name="Head">The first part of it, which has the name, the tags and the columns.</param>
internal sealed record KeptSeries(ResultSeries Head)
{
    /// <summary>The rows.</summary>
    public List<IReadOnlyList<ResultValue>> Rows { get; } = [];
}
