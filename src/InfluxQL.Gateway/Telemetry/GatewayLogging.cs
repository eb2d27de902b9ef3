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

    private const string FrameworkRequests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Lines that wait to be written. Beyond, lines are left out: a terminal that stands still must not stop requests.</summary>
    private const int Capacity = 65536;

    /// <summary>Sets it up by the section <c>Logging</c>.</summary>
    public static void Configure(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.Services.PostConfigure<LoggerFilterOptions>(Silence);
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

    // The lines about requests of the framework show the URL with its query, where the token may be, so no configuration
    // switches them on. A rule for a provider is stronger than one for all, hence one for each.
    private static void Silence(LoggerFilterOptions options)
    {
        string?[] providers = [null, .. options.Rules.Select(rule => rule.ProviderName).OfType<string>().Distinct()];
        foreach (LoggerFilterRule rule in options.Rules.Where(rule => rule.CategoryName?.StartsWith(FrameworkRequests, StringComparison.OrdinalIgnoreCase) == true).ToList())
        {
            options.Rules.Remove(rule);
        }

        foreach (string? provider in providers)
        {
            options.Rules.Add(new LoggerFilterRule(provider, FrameworkRequests, LogLevel.Warning, null));
        }
    }
}
