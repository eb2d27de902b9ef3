using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// Sends traces and metrics over OTLP, for the gateway as a program; other hosts set up OpenTelemetry themselves. The log
/// stays on the standard output.
/// </summary>
internal static class OpenTelemetryExport
{
    private static readonly string[] s_endpoints =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    ];

    /// <summary>
    /// Switches the export on where one of the standard variables names an address; without one nothing is collected and
    /// it costs nothing. All variables of the exporter work, in the environment as in appsettings.
    /// </summary>
    /// <returns>Whether it is switched on.</returns>
    public static bool AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (!Array.Exists(s_endpoints, name => !string.IsNullOrEmpty(configuration[name])))
        {
            return false;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService(GatewayMetrics.Name, serviceVersion: GatewayVersion.Text)
                .AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(GatewayMetrics.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel").AddOtlpExporter())
            .WithTracing(tracing => tracing.AddSource(GatewayMetrics.Name, "System.Net.Http").AddOtlpExporter());
        return true;
    }
}
