using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>The answer to a statement as far as it is kept.</summary>
/// <param name="Statement">The statement.</param>
internal sealed record StatementRun(PlannedStatement Statement)
{
    /// <summary>The series.</summary>
    public List<KeptSeries> Series { get; } = [];

    /// <summary>What the server has to say.</summary>
    public List<ResultMessage> Messages { get; } = [];

    /// <summary>Why there is no more; null where nothing went wrong.</summary>
    public string? Error { get; set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; set; }
}
