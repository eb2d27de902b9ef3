using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>
/// Reads the member <c>gateway.telemetry</c>. Its members stand for the variables of OpenTelemetry, which win over them
/// where they are set.
/// </summary>
internal static class TelemetrySection
{
    public static IReadOnlyList<KeyValuePair<string, string?>> Read(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("otlp_endpoint", "otlp_protocol", "service_name");
        var variables = new List<KeyValuePair<string, string?>>();
        if (members.TryGetValue("otlp_endpoint", out ConfigurationMember endpoint))
        {
            variables.Add(new("OTEL_EXPORTER_OTLP_ENDPOINT", ReadAddress(endpoint)));
        }

        if (members.TryGetValue("otlp_protocol", out ConfigurationMember protocol))
        {
            variables.Add(new("OTEL_EXPORTER_OTLP_PROTOCOL", protocol.ReadChoice(("grpc", "grpc"), ("http", "http/protobuf"))));
        }

        if (members.TryGetValue("service_name", out ConfigurationMember name))
        {
            variables.Add(new("OTEL_SERVICE_NAME", name.ReadText()));
        }

        return variables;
    }

    private static string ReadAddress(ConfigurationMember member)
    {
        string text = member.ReadText();
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && UpstreamAddress.IsServer(uri) && uri.UserInfo.Length == 0
            ? text
            : throw member.Wrong("must be the address of a collector, such as \"http://127.0.0.1:4317\"");
    }
}
