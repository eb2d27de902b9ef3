using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Telemetry;

public sealed class GatewayLoggingTests
{
    private const string FrameworkRequests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Logging:LogLevel:Microsoft")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Logging:ZLoggerConsole:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    public void No_configuration_lets_the_framework_log_urls(string key)
    {
        using ServiceProvider services = Configure(KeyValuePair.Create<string, string?>(key, "Trace"));

        services.GetRequiredService<ILoggerFactory>().CreateLogger(FrameworkRequests).IsEnabled(LogLevel.Information).ShouldBeFalse();
    }

    [Fact]
    public void The_configuration_chooses_the_levels_of_everything_else()
    {
        using ServiceProvider services = Configure(
            KeyValuePair.Create<string, string?>("Logging:LogLevel:Default", "Warning"),
            KeyValuePair.Create<string, string?>("Logging:LogLevel:InfluxQL", "Debug"));
        ILoggerFactory factory = services.GetRequiredService<ILoggerFactory>();

        factory.CreateLogger("InfluxQL.Gateway").IsEnabled(LogLevel.Debug).ShouldBeTrue();
        factory.CreateLogger("Other").IsEnabled(LogLevel.Information).ShouldBeFalse();
        factory.CreateLogger("Other").IsEnabled(LogLevel.Warning).ShouldBeTrue();
    }

    [Fact]
    public void The_text_of_a_query_is_logged_without_passwords_and_at_the_level_Debug_only()
    {
        using var log = new LogLines();

        RequestLog.Query(log, "SELECT 1;\nSET PASSWORD FOR u = 'hunter2'");

        log.All.ShouldHaveSingleItem().ShouldBe("Debug Query SELECT 1;\\u000aSET PASSWORD FOR u = [REDACTED]");
    }

    private static ServiceProvider Configure(params KeyValuePair<string, string?>[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging(logging => GatewayLogging.Configure(logging, configuration)).BuildServiceProvider();
    }
}
