using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>Reads the member <c>gateway.telemetry</c>.</summary>
internal static class TelemetrySection
{
    public static TelemetryOptions Read(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("otlp_endpoint", "otlp_protocol", "service_name");
        var options = new TelemetryOptions
        {
            OtlpEndpoint = members.TryGetValue("otlp_endpoint", out ConfigurationMember endpoint) ? ReadAddress(endpoint) : null,
            OtlpOverHttp = members.TryGetValue("otlp_protocol", out ConfigurationMember protocol)
                && protocol.ReadChoice(("grpc", false), ("http", true)),
        };
        return members.TryGetValue("service_name", out ConfigurationMember name) ? options with { ServiceName = name.ReadText() } : options;
    }

    private static Uri ReadAddress(ConfigurationMember member) =>
        Uri.TryCreate(member.ReadText(), UriKind.Absolute, out Uri? uri) && UpstreamAddress.IsServer(uri) && uri.UserInfo.Length == 0
            ? uri
            : throw member.Wrong("must be the address of a collector, such as \"http://127.0.0.1:4317\"");
}
