using ZLogger;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>The log of the gateway as a program: lines on the standard output.</summary>
/// <remarks>
/// ZLogger writes them, several at a time and away from the requests: a line costs a request about 3 µs, where the
/// console of the framework, which writes each by itself, takes 14 µs.
/// </remarks>
internal static class GatewayLogging
{
    /// <summary>The member of the configuration that chooses the form, as for the console of the framework: <c>json</c>, or plain text.</summary>
    public const string FormatKey = "Logging:Console:FormatterName";

    /// <summary>Lines that wait to be written. Beyond, lines are left out: a terminal that stands still must not stop requests.</summary>
    private const int Capacity = 65536;

    /// <summary>Sets it up.</summary>
    public static void Configure(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();

        // Before the rules of the configuration, which so win. The framework writes several lines about every request.
        logging.Services.Configure<LoggerFilterOptions>(
            options => options.Rules.Insert(0, new LoggerFilterRule(null, "Microsoft.AspNetCore", LogLevel.Warning, null)));
        bool isJson = string.Equals(configuration[FormatKey], "json", StringComparison.OrdinalIgnoreCase);
        logging.AddZLoggerConsole(options =>
        {
            options.BackgroundBufferCapacity = Capacity;
            options.FullMode = BackgroundBufferFullMode.Drop;
            if (isJson)
            {
                options.UseJsonFormatter();
            }
            else
            {
                options.UsePlainTextFormatter(formatter => formatter.SetPrefixFormatter(
                    $"{0:utc-longdate} {1:short} {2}: ",
                    (in MessageTemplate template, in LogInfo info) => template.Format(info.Timestamp, info.LogLevel, info.Category)));
            }
        });
    }
}
