namespace InfluxQL.Gateway.Telemetry;

/// <summary>The services of this folder.</summary>
internal static class TelemetryServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddGatewayTelemetry(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<GatewayMetrics>();
        services.AddSingleton<PrometheusMetrics>();
        services.AddSingleton<RequestObservation>();
        return services;
    }
}
