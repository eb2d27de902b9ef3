using InfluxQL.Cli.Playground.Queries;

namespace InfluxQL.Cli.Playground.Examples;

/// <summary>A query to try.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Note">What there is to see: a sentence or two.</param>
/// <param name="State">The query and its parameters.</param>
internal sealed record PlaygroundExample(string Title, string Note, RequestState State)
{
    /// <summary>The diagnostic that the example is about; null for one without findings.</summary>
    public string? Shows { get; init; }
}
