using InfluxQL.Semantics;

namespace InfluxQL.Cli.Batch;

/// <summary>What a line of the batch form asks for.</summary>
internal sealed class LineRequest
{
    /// <summary>The query: the member <c>q</c>.</summary>
    public required string Query { get; init; }

    /// <summary>Values of bind parameters: the member <c>params</c>; null if there is none.</summary>
    public IReadOnlyDictionary<string, BoundValue>? Parameters { get; init; }

    /// <summary>The members that stand for parameters in a URL, such as <c>db</c>; none where the command reads none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestParameters { get; init; } = [];
}
