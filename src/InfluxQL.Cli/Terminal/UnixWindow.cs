using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Terminal;

/// <summary>The size of the window behind standard output.</summary>
internal static class UnixWindow
{
    private static readonly TerminalSize s_usual = new(80, 24);

    /// <summary>The size now; that of an old terminal where nobody knows it.</summary>
    public static TerminalSize GetSize()
    {
        (int columns, int rows) = OperatingSystem.IsLinux() ? LinuxWindow.GetSize() : (Console.WindowWidth, Console.WindowHeight);
        return columns > 0 && rows > 0 ? new TerminalSize(columns, rows) : s_usual;
    }
}
