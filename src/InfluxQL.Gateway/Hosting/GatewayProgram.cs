namespace InfluxQL.Gateway.Hosting;

/// <summary>The program: reads the configuration, starts the gateway and waits for its end.</summary>
internal static class GatewayProgram
{
    /// <summary>Runs until a signal ends it.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

    /// <summary>Runs until a signal or the token ends it.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Standard output, for what <c>--help</c> and the like show.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="cancellationToken">Ends the program as a signal does.</param>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            CommandLineOptions commandLine = CommandLineParser.Parse(args);
            if (commandLine.AsksForHelp)
            {
                await output.WriteLineAsync(ProgramHelp.Text);
                return ExitStatus.Success;
            }

            if (commandLine.AsksForVersion)
            {
                await output.WriteLineAsync($"influxql-gateway {GatewayVersion.Text}");
                return ExitStatus.Success;
            }

            IConfigurationRoot configuration = GatewayHost.ReadConfiguration();
            ProgramSettings settings = ProgramSettings.Read(commandLine, configuration);
            if (commandLine.ChecksOnly)
            {
                await ReportAsync(settings, output);
                return ExitStatus.Success;
            }

            return await ServeAsync(settings, configuration, cancellationToken);
        }
        catch (StartException exception)
        {
            await error.WriteLineAsync($"influxql-gateway: {exception.Message}");
            if (exception.Status == ExitStatus.WrongUsage)
            {
                await error.WriteLineAsync("'influxql-gateway --help' shows the options.");
            }

            return exception.Status;
        }
    }

    private static async Task<int> ServeAsync(ProgramSettings settings, IConfiguration configuration, CancellationToken cancellationToken)
    {
        ListenRules.RequireFree(settings.Program.Addresses);
        await using WebApplication app = GatewayHost.Build(settings, configuration);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new StartException(ExitStatus.Failure, $"The gateway cannot listen: {exception.Message}");
        }

        StartReport.Write(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("InfluxQL.Gateway"), settings, app.Urls);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitStatus.Success;
    }

    private static async Task ReportAsync(ProgramSettings settings, TextWriter output)
    {
        foreach (string line in StartReport.Describe(settings, settings.Program.Addresses.Select(address => address.ToString())))
        {
            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync("The configuration is ok.");
    }
}
