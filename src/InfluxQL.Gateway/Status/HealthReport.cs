using System.Text.Json;
using InfluxQL.Gateway.Upstream;

namespace InfluxQL.Gateway.Status;

/// <summary>The body of <c>/health</c>, in the form that InfluxDB 1.8 and 2 answer it.</summary>
internal static class HealthReport
{
    private const string Pass = "pass";
    private const string Fail = "fail";

    /// <summary>Writes it.</summary>
    /// <param name="states">How the upstreams are.</param>
    /// <param name="withUpstreams">Whether to name them: the network behind the gateway is nothing for strangers.</param>
    /// <param name="isHealthy">Whether the gateway can serve: at least one upstream is well.</param>
    public static byte[] Create(IReadOnlyList<UpstreamState> states, bool withUpstreams, out bool isHealthy)
    {
        int healthy = states.Count(state => state.IsHealthy);
        isHealthy = healthy > 0;
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("name", "influxql-gateway");
            json.WriteString("message", MessageOf(healthy, states.Count, withUpstreams));
            json.WriteString("status", isHealthy ? Pass : Fail);
            json.WriteStartArray("checks");
            foreach (UpstreamState state in withUpstreams ? states : [])
            {
                json.WriteStartObject();
                json.WriteString("upstream", state.Name);
                json.WriteString("status", state.IsHealthy ? Pass : Fail);
                if (state.Problem is { } problem)
                {
                    json.WriteString("message", problem);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("version", GatewayVersion.HeaderValue);
            json.WriteEndObject();
        }

        body.WriteByte((byte)'\n');
        return body.ToArray();
    }

    private static string MessageOf(int healthy, int count, bool withUpstreams) => (healthy, withUpstreams) switch
    {
        (0, _) => "no upstream answers; queries and writes will fail",
        (_, true) => $"ready for queries and writes; {healthy} of {count} upstreams answer",
        _ => "ready for queries and writes",
    };
}
