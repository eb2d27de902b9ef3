using InfluxQL.Gateway.Options;
using InfluxQL.Rewriting;
using Microsoft.Extensions.Caching.Memory;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// The plans of short queries that were asked for a moment ago: dashboards and scripts send the same text again and again.
/// A plan depends on its request alone; those that depend on the time, or hold values or a password, are not kept.
/// </summary>
internal sealed class PlanCache : IDisposable
{
    private const int LongestQuery = 4 * 1024;
    private const int AllQueries = 256 * 1024;

    // Advice may depend on the time; it goes to the log alone.
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _plans = new(Microsoft.Extensions.Options.Options.Create(new MemoryCacheOptions { SizeLimit = AllQueries }));
    private readonly bool _dependsOnTime;

    public PlanCache(GatewayOptions options)
    {
        _dependsOnTime = options.Policies.TimeRange is not null || options.Policies.MaxIntervals is not null;
    }

    /// <summary>The plan of an equal request; null where there is none.</summary>
    public QueryPlan? Find(QueryRequest request) =>
        CanKeep(request) && _plans.TryGetValue(Key.Of(request), out QueryPlan? plan) ? plan : null;

    /// <summary>Keeps a plan that has no errors.</summary>
    public void Add(QueryRequest request, QueryPlan plan)
    {
        if (CanKeep(request) && plan.Statements.All(statement => IsRead(statement.Kind)))
        {
            _plans.Set(
                Key.Of(request), plan, new MemoryCacheEntryOptions { Size = request.Query.Length + 1, AbsoluteExpirationRelativeToNow = s_life });
        }
    }

    public void Dispose() => _plans.Dispose();

    private bool CanKeep(QueryRequest request) =>
        !_dependsOnTime && request.ParametersText is null && request.Query.Length <= LongestQuery;

    private static bool IsRead(string kind) => kind == "Select" || kind.StartsWith("Show", StringComparison.Ordinal);

    // Everything that a plan is made of.
    private sealed record Key(
        string Query,
        string? Database,
        string? RetentionPolicy,
        EpochPrecision? Epoch,
        bool IsChunked,
        long ChunkSize,
        ResponseFormat Format)
    {
        public static Key Of(QueryRequest request) => new(
            request.Query,
            request.Database,
            request.RetentionPolicy,
            request.Epoch,
            request.IsChunked,
            request.ChunkSize,
            request.Format);
    }
}
