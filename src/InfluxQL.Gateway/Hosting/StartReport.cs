using System.Globalization;
using InfluxQL.Gateway.Options;
using InfluxQL.Rewriting.Policies;

namespace InfluxQL.Gateway.Hosting;

/// <summary>Says at start what the gateway is and does, without a secret.</summary>
internal static partial class StartReport
{
    /// <summary>Writes the lines into the log.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="settings">What the program runs with.</param>
    /// <param name="addresses">Where it listens, with the ports that the system chose.</param>
    public static void Write(ILogger logger, ProgramSettings settings, IEnumerable<string> addresses)
    {
        foreach (string line in Describe(settings, addresses))
        {
            Line(logger, line);
        }
    }

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Describe(ProgramSettings settings, IEnumerable<string> addresses)
    {
        GatewayOptions gateway = settings.Gateway;
        yield return $"influxql-gateway {GatewayVersion.Text} listens on {string.Join(", ", addresses)}";
        yield return $"In front of {gateway.Target.DisplayName} ({gateway.Target.Id}) at {string.Join(", ", gateway.Upstreams.Select(Describe))}";
        yield return gateway.Tokens.Count == 0
            ? "No tokens are configured: any token, or none, has all rights, from this machine only"
            : string.Create(CultureInfo.InvariantCulture, $"Tokens: {gateway.Tokens.Count}");
        string[] policies = [.. PolicyNames(gateway.Policies)];
        yield return $"Policies: {(policies.Length == 0 ? "none" : string.Join(", ", policies))}; line protocol: {(gateway.LineProtocol == LineProtocolCheck.Strict ? "strict" : "pass-through")}";
    }

    private static string Describe(UpstreamOptions upstream) => upstream.Address.GetLeftPart(UriPartial.Path).TrimEnd('/')
        + (upstream.Token is not null ? " with a token" : upstream.UserName is not null ? " with a user name" : string.Empty);

    private static IEnumerable<string> PolicyNames(QueryPolicies policies)
    {
        (string Name, bool IsSet)[] all =
        [
            ("databases", !policies.Databases.PermitsAll),
            ("measurements", !policies.Measurements.PermitsAll),
            ("tenant", policies.Tenant is not null),
            ("time_range", policies.TimeRange is not null),
            ("limit", policies.Limit is not null),
            ("max_intervals", policies.MaxIntervals is not null),
        ];
        return all.Where(policy => policy.IsSet).Select(policy => policy.Name);
    }

    [LoggerMessage(EventId = 1, EventName = "Start", Level = LogLevel.Information, Message = "{Text}")]
    private static partial void Line(ILogger logger, string text);
}
