using System.Globalization;
using System.Runtime.InteropServices;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Playground.Hosting;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql playground</c>: serves a local web page that shows what a query means while it is typed.</summary>
internal sealed class PlaygroundCommand : Command
{
    private static readonly CommandOption s_port = new("--port", "N", $"The port to listen on; 0 takes any free one. Without it {PlaygroundSettings.DefaultPort}.");
    private static readonly CommandOption s_open = new("--open", null, "Open the page in the browser.");

    public override string Name => "playground";

    public override string Summary => "serve a local web page that shows what a query means while you type it";

    public override IReadOnlyList<string> Usage { get; } = ["playground [--port N] [--open] [--target T] [--db DB] [--rp RP]"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Starts a web server and prints its address. The page has an editor with completion and quick fixes, the syntax tree, the plan, the formatted text and examples. Ctrl-C ends the server.",
        "The server listens on loopback only: other machines cannot reach it, and pages of other origins get no answer. See docs/playground.md.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
        [s_port, s_open, CheckOptions.Target, RewriteOptions.Database, RewriteOptions.RetentionPolicy];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql playground --open", "Start it and open the page."),
        new("influxql playground --port 0 --target oss-1.x", "Take any free port, and begin with InfluxDB 1.x."),
    ];

    public override int MaxOperands => 0;

    public override string TooManyOperands => "The query is typed into the page.";

    public override int Run(CommandContext context) => RunAsync(context).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(CommandContext context)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        PlaygroundServer server;
        try
        {
            server = await PlaygroundServer.StartAsync(ReadSettings(context));
        }
        catch (PlaygroundStartException exception)
        {
            throw new UsageException(exception.Message);
        }

        await using (server)
        {
            context.Output.WriteLine($"The playground is at {server.Address}");
            context.Output.WriteLine("Ctrl-C ends it.");
            context.Output.Flush();
            if (context.Arguments.Has(s_open) && !BrowserLauncher.Open(server.Address))
            {
                context.Error.WriteLine("influxql playground: There is no program that opens a browser. Open the address yourself.");
                context.Error.Flush();
            }

            await ended.Task;
        }

        return ExitStatus.Success;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.TrySetResult();
        }
    }

    private static PlaygroundSettings ReadSettings(CommandContext context) => new()
    {
        Port = ReadPort(context.Arguments),
        Initial = new RequestState
        {
            Target = context.Arguments.Find(CheckOptions.Target) is { } id ? TargetProfiles.Find(id)! : TargetProfiles.Default,
            Database = context.Arguments.Find(RewriteOptions.Database) ?? string.Empty,
            RetentionPolicy = context.Arguments.Find(RewriteOptions.RetentionPolicy) ?? string.Empty,
        },
        Log = context.Error,
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
