namespace InfluxQL.Gateway;

/// <summary>How the gateway calls itself.</summary>
internal static class GatewayVersion
{
    /// <summary>The version of the gateway with three numbers, such as <c>1.2.3</c>.</summary>
    public static string Text { get; } = typeof(GatewayVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>
    /// The value of <c>X-Influxdb-Version</c>. Clients parse it and choose what they send by it, so it begins with the
    /// version of InfluxDB whose API the gateway speaks; the gateway's own name and version follow.
    /// </summary>
    public static string HeaderValue { get; } = $"1.8.10-influxql-gateway.{Text}";

    /// <summary>The value of <c>X-Influxdb-Build</c>, which InfluxDB sets to <c>OSS</c> or <c>ENT</c>.</summary>
    public const string Build = "Gateway";
}
