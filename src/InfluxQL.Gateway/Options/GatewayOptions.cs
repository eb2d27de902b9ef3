using InfluxQL.Json.Configuration;
using InfluxQL.Rewriting;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Options;

/// <summary>What a gateway does; it does not change while the gateway runs.</summary>
public sealed class GatewayOptions
{
    /// <summary>The servers behind the gateway, which hold the same data; at least one.</summary>
    public IReadOnlyList<UpstreamOptions> Upstreams { get; set; } = [];

    /// <summary>What the servers run: the profile that queries are checked against.</summary>
    public TargetProfile Target { get; set; } = TargetProfiles.Default;

    /// <summary>Which database stands for a database and a retention policy.</summary>
    public DatabaseMapping Mapping { get; set; } = DatabaseMapping.Default;

    /// <summary>What is demanded of queries.</summary>
    public QueryPolicies Policies { get; set; } = QueryPolicies.None;

    /// <summary>The tokens that clients may use. Without any, every token has all rights, which is for loopback only.</summary>
    public IReadOnlyList<ConfiguredToken> Tokens { get; set; } = [];

    /// <summary>How much the gateway takes.</summary>
    public LimitOptions Limits { get; set; } = new();

    /// <summary>What is done with the lines of a write.</summary>
    public LineProtocolCheck LineProtocol { get; set; } = LineProtocolCheck.Strict;

    /// <summary>
    /// Whether SHOW DATABASES is answered from the rights of the token where the target has no such statement. Clients of
    /// 1.x often ask it first.
    /// </summary>
    public bool AnswersShowDatabases { get; set; }
}
