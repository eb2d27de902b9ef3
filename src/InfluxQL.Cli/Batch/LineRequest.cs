using InfluxQL.Semantics;

namespace InfluxQL.Cli.Batch;

/// <summary>What a line of the batch form asks for.</summary>
internal sealed class LineRequest
{
    /// <summary>The query: the member <c>q</c>.</summary>
    public required string Query { get; init; }

    /// <summary>Values of bind parameters: the member <c>params</c>; null if there is none.</summary>
    public IReadOnlyDictionary<string, BoundValue>? Parameters { get; init; }
}
