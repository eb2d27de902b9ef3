namespace InfluxQL.Cli.Streams;

/// <summary>What the tool knows about where its input comes from and its output goes.</summary>
internal sealed class TerminalSettings
{
    /// <summary>Columns that a line may take where nobody says how wide the terminal is.</summary>
    public const int DefaultWidth = 100;

    /// <summary>Nothing is a terminal.</summary>
    public static TerminalSettings Piped { get; } = new();

    /// <summary>A person types the input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>A person sees what goes to standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Standard output may be coloured unless an option says otherwise.</summary>
    public bool OutputTakesColor { get; init; }

    /// <summary>Standard error may be coloured unless an option says otherwise.</summary>
    public bool ErrorTakesColor { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>What holds for this process. <c>NO_COLOR</c> and <c>TERM=dumb</c> switch colours off.</summary>
    public static TerminalSettings FromEnvironment()
    {
        bool colorful = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        bool outputIsTerminal = !Console.IsOutputRedirected;
        return new TerminalSettings
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = outputIsTerminal,
            OutputTakesColor = colorful && outputIsTerminal,
            ErrorTakesColor = colorful && !Console.IsErrorRedirected,
            Width = outputIsTerminal ? WindowWidth() : DefaultWidth,
        };
    }

    private static int WindowWidth()
    {
        // A terminal without a size reports 0; one that is very narrow wraps anyway.
        int width = OperatingSystem.IsWindows() ? Console.WindowWidth
            : OperatingSystem.IsLinux() ? LinuxWindow.GetSize().Columns
            : 0;
        return width >= 20 ? width : DefaultWidth;
    }
}
