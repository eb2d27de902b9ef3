using System.Globalization;
using System.Runtime.InteropServices;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Playground.Hosting;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Servers;
using InfluxQL.Cli.Schema;
using InfluxQL.Json.Configuration;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql playground</c>: serves a local web page that shows what a query means while it is typed.</summary>
internal sealed class PlaygroundCommand : Command
{
    private static readonly CommandOption s_port = new("--port", "N", $"The port to listen on; 0 takes any free one. Without it {PlaygroundSettings.DefaultPort}.");
    private static readonly CommandOption s_open = new("--open", null, "Open the page in the browser.");

    public override string Name => "playground";

    public override string Summary => "serve a local web page that shows what a query means while you type it";

    public override IReadOnlyList<string> Usage { get; } =
    [
        "playground [--port N] [--open] [--target T] [--db DB] [--rp RP] [--epoch UNIT]\n" +
        "                 [--params JSON] [--schema FILE] [--config FILE]\n" +
        "                 [--connect URL [--user NAME --password-file FILE | --token-file FILE]]",
    ];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Starts a web server and prints its address. The page has an editor with completion and quick fixes, the syntax tree, the plan, the formatted text and examples. Ctrl-C ends the server.",
        "The server listens on loopback only: other machines cannot reach it, and pages of other origins get no answer. Other users of this machine can reach it, and run queries through it while it is connected. See docs/playground.md.",
        "--target, --db, --rp, --epoch and --params are what the page begins with. With --connect it runs queries and knows the names of the server.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
        [s_port, s_open, .. SessionOptions.All];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql playground --open", "Start it and open the page."),
        new("influxql playground --port 0 --target oss-1.x", "Take any free port, and begin with InfluxDB 1.x."),
        new("influxql playground --connect http://localhost:8086 --target oss-1.x --db telegraf", "Run queries as well."),
    ];

    public override int MaxOperands => 0;

    public override string TooManyOperands => "The query is typed into the page.";

    public override int Run(CommandContext context) => RunAsync(context).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(CommandContext context)
    {
        using var ending = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            await using PlaygroundServer server = await StartAsync(context, ending.Token);
            context.Output.WriteLine($"The playground is at {server.Address}");
            context.Output.WriteLine("Ctrl-C ends it.");
            context.Output.Flush();
            if (context.Arguments.Has(s_open) && !BrowserLauncher.Open(server.Address))
            {
                context.Error.WriteLine("influxql playground: There is no program that opens a browser. Open the address yourself.");
                context.Error.Flush();
            }

            await Task.Delay(Timeout.Infinite, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // This is how it ends.
        }

        return ExitStatus.Success;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private static async Task<PlaygroundServer> StartAsync(CommandContext context, CancellationToken cancellationToken)
    {
        ParsedArguments arguments = context.Arguments;
        int port = ReadPort(arguments);
        InfluxQLConfiguration configuration = ConfigurationInput.Read(arguments);
        RequestState initial = ReadState(arguments, configuration);
        var link = new ServerLink(arguments.Find(SessionOptions.SchemaFileName) is { } file ? new FixedSchema(SchemaFile.Read(file)) : null);
        try
        {
            if (ConnectionArguments.CreateConnection(arguments) is { } connection)
            {
                await link.ConnectAsync(connection, initial.Database.Length > 0 ? initial.Database : null, cancellationToken);
            }

            return await PlaygroundServer.StartAsync(new PlaygroundSettings
            {
                Port = port,
                Initial = initial,
                Configuration = configuration,
                Link = link,
                Log = context.Error,
            });
        }
        catch (PlaygroundStartException exception)
        {
            throw new InputException(exception.Message);
        }
        catch (ConnectionException)
        {
            link.Dispose();
            throw;
        }
    }

    private static RequestState ReadState(ParsedArguments arguments, InfluxQLConfiguration configuration) => new()
    {
        Target = TargetProfiles.Find(arguments.Find(CheckOptions.Target) ?? configuration.GetProfile(null).Id) ?? TargetProfiles.Default,
        Database = arguments.Find(RewriteOptions.Database) ?? string.Empty,
        RetentionPolicy = arguments.Find(RewriteOptions.RetentionPolicy) ?? string.Empty,
        Epoch = arguments.Find(RewriteOptions.Epoch) ?? string.Empty,
        Parameters = arguments.Find(CommonOptions.Params) ?? string.Empty,
    };

    private static int ReadPort(ParsedArguments arguments)
    {
        if (arguments.Find(s_port) is not { } text)
        {
            return PlaygroundSettings.DefaultPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= ushort.MaxValue
            ? port
            : throw new UsageException($"'{text}' is no port; write a whole number from 1 to {ushort.MaxValue}, or 0 for any free port.");
    }
}
