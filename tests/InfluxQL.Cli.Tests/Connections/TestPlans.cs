using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Connections;

/// <summary>Plans for tests that talk to servers.</summary>
internal static class TestPlans
{
    public static QueryPlan Of(
        string query,
        TargetProfile? target = null,
        EpochPrecision? epoch = null,
        bool isChunked = true,
        long chunkSize = QueryRequest.DefaultChunkSize)
    {
        QueryPlan plan = new QueryPlanner(new QueryPlannerOptions { Target = target ?? TargetProfiles.OssV1 }).Plan(
            new QueryRequest(query) { Database = "db0", Epoch = epoch, IsChunked = isChunked, ChunkSize = chunkSize });
        plan.HasErrors.ShouldBeFalse();
        return plan;
    }

    /// <summary>Runs the first statement of a plan and gives all chunks.</summary>
    public static async Task<List<ResultChunk>> RunAsync(ServerConnection connection, QueryPlan plan, CancellationToken cancellationToken = default)
    {
        var chunks = new List<ResultChunk>();
        await foreach (ResultChunk chunk in connection.RunAsync(plan.Statements[0], plan.Shape, cancellationToken))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }
}
