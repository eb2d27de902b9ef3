namespace InfluxQL.Cli.Repl.Language;

/// <summary>What came of reading a command: something to run, or what is wrong.</summary>
internal sealed class CommandReading
{
    private CommandReading(object? arguments, Func<ReplSession, CancellationToken, Task>? run, CommandError? error)
    {
        Arguments = arguments;
        Run = run;
        Error = error;
    }

    /// <summary>The arguments; null where there are none, or an error.</summary>
    public object? Arguments { get; }

    /// <summary>Runs the command; null where there is an error.</summary>
    public Func<ReplSession, CancellationToken, Task>? Run { get; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public CommandError? Error { get; }

    /// <summary>A command that can run.</summary>
    public static CommandReading Of(object? arguments, Func<ReplSession, CancellationToken, Task> run) => new(arguments, run, null);

    /// <summary>A command that cannot run.</summary>
    public static CommandReading Failed(CommandError error) => new(null, null, error);
}
