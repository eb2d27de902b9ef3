namespace InfluxQL.Cli.Output.Paging;

/// <summary>The terminal as a pager needs it. Tests give one of their own.</summary>
internal sealed class PagerTerminal
{
    /// <summary>Waits for a key, at most for the time given; null where none was pressed.</summary>
    public required Func<TimeSpan, ConsoleKeyInfo?> ReadKey { get; init; }

    /// <summary>What the terminal shows; escape sequences are sent through it.</summary>
    public required TextWriter Screen { get; init; }

    /// <summary>Columns and lines of the terminal now.</summary>
    public required Func<(int Columns, int Rows)> Size { get; init; }
}
