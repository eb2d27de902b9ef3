namespace InfluxQL.Cli.Terminal;

/// <summary>The terminal of this process.</summary>
internal static class SystemTerminal
{
    /// <summary>Opens it: bytes and escape sequences on Unix, the console's keys on Windows.</summary>
    public static ITerminal Open() => OperatingSystem.IsWindows() ? new ConsoleTerminal() : new UnixTerminal();
}
