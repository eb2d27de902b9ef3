namespace InfluxQL.Cli.Batch;

/// <summary>What a line of the batch form asks for.</summary>
internal sealed class LineRequest
{
    /// <summary>The query: the member <c>q</c>.</summary>
    public required string Query { get; init; }
}
