using InfluxQL.Rewriting.Policies;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Rewriting;

/// <summary>How requests are planned.</summary>
public sealed class QueryPlannerOptions
{
    /// <summary>The product behind the gateway.</summary>
    public TargetProfile Target { get; init; } = TargetProfiles.Default;

    /// <summary>What the server takes of <c>epoch</c> and <c>chunked</c>; null for what the target's v1 API takes.</summary>
    public UpstreamProtocol? Protocol { get; init; }

    /// <summary>Which database stands for a database and a retention policy (InfluxDB 3).</summary>
    public DatabaseMapping Mapping { get; init; } = DatabaseMapping.Default;

    /// <summary>What an operator demands beyond what the target does.</summary>
    public QueryPolicies Policies { get; init; } = QueryPolicies.None;

    /// <summary>How large a query may be.</summary>
    public ParseOptions Parsing { get; init; } = ParseOptions.Default;

    /// <summary>The time that now() stands for, in nanoseconds since 1970-01-01T00:00:00Z; null for the time of planning.</summary>
    public long? Now { get; init; }

    /// <summary>Whether there is advice (IQL4xxx) as well.</summary>
    public bool IncludeAdvice { get; init; }
}
