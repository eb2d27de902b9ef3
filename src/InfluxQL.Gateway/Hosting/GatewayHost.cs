using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Telemetry;
using Microsoft.Extensions.Hosting;

namespace InfluxQL.Gateway.Hosting;

/// <summary>
/// Builds the program's host. It begins empty, so that nothing listens, logs or filters hosts but what is said here and
/// in the pages of the gateway.
/// </summary>
internal static class GatewayHost
{
    private static readonly KeyValuePair<string, string?>[] s_logging =
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft", "Warning"),
        new("Logging:LogLevel:System", "Warning"),
        new(GatewayLogging.FormatKey, "simple"),
    ];

    /// <summary>The sources that are no option: <c>appsettings.json</c> of the working folder, and over it the environment.</summary>
    /// <exception cref="StartException">The file is no JSON.</exception>
    public static IConfigurationRoot ReadConfiguration()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddInMemoryCollection(s_logging)
                .SetBasePath(Environment.CurrentDirectory)
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            string reason = (exception.InnerException ?? exception).Message.TrimEnd('.');
            throw new StartException(ExitStatus.WrongUsage, $"The file appsettings.json cannot be read: {reason}.");
        }
    }

    /// <summary>Builds the host.</summary>
    public static WebApplication Build(ProgramSettings settings, IConfiguration configuration)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "influxql-gateway" });

        // Of the environment OpenTelemetry gets its own variables; others, such as URLS, would change the server.
        builder.Configuration
            .AddInMemoryCollection(settings.Program.Telemetry)
            .AddInMemoryCollection(configuration.AsEnumerable().Where(pair => pair.Key.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)));
        GatewayLogging.Configure(builder.Logging, configuration);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Program.Shutdown);
        builder.WebHost.UseKestrel(server => ServerSetup.Apply(server, settings.Program));
        builder.Services.AddInfluxQLGateway(settings.Gateway);
        OpenTelemetryExport.AddTo(builder.Services, builder.Configuration);
        WebApplication app = builder.Build();
        app.MapInfluxQLGateway();
        RequestObservation observation = app.Services.GetRequiredService<RequestObservation>();
        app.MapFallback("{**path}", observation.Observe("unknown", RefusePath));
        return app;
    }

    private static Task RefusePath(HttpContext context) => throw new RequestRefusedException(new GatewayError(
        StatusCodes.Status404NotFound,
        ErrorCodes.NotFound,
        "There is nothing at this path. The gateway has /query, /write, /ping, /health and /metrics."));
}
