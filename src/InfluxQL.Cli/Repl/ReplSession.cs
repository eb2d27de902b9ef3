using InfluxQL.Cli.History;
using InfluxQL.Cli.Output;
using InfluxQL.Cli.Output.Paging;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Schema;
using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl;

/// <summary>What a session knows beyond its queries: how answers are shown, where to, and what ran last.</summary>
/// <param name="queries">The settings of requests, and the connection.</param>
/// <param name="streams">Where to write.</param>
internal sealed class ReplSession(QuerySession queries, ReplStreams streams) : IDisposable
{
    private ISchemaSource? _watched;

    /// <summary>The settings of requests, and the connection.</summary>
    public QuerySession Queries { get; } = queries;

    /// <summary>Where to write.</summary>
    public ReplStreams Streams { get; } = streams;

    /// <summary>How answers are shown.</summary>
    public OutputForm Form { get; set; } = OutputForm.Table;

    /// <summary>Whether the time of a statement is shown.</summary>
    public bool ShowsTiming { get; set; }

    /// <summary>When rows are shown as records.</summary>
    public RecordLayout Records { get; set; }

    /// <summary>The pager of long answers.</summary>
    public PagerChoice Pager { get; set; } = PagerChoice.Off;

    /// <summary>The texts before; null in a script.</summary>
    public InputHistory? History { get; init; }

    /// <summary>Asks for a secret without showing it, and gives null where the person gave up; null where nobody can be asked.</summary>
    public Func<string, string?>? ReadSecret { get; init; }

    /// <summary>The terminal, for the pager; null where there is none.</summary>
    public ITerminal? Terminal { get; init; }

    /// <summary>Clears the screen; null where there is none.</summary>
    public Action? ClearScreen { get; init; }

    /// <summary>Files that are being run by \read, the innermost last.</summary>
    public Stack<string> OpenScripts { get; } = new();

    /// <summary>The query that ran or was looked at last.</summary>
    public string? LastQuery { get; set; }

    /// <summary>The IDs of what was wrong with the last query.</summary>
    public IReadOnlyList<string> LastFindings { get; set; } = [];

    /// <summary>Whether the session is to end.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Whether it was already said that there is no connection.</summary>
    public bool SaidNotConnected { get; set; }

    /// <summary>Whether a person types.</summary>
    public bool IsInteractive => ReadSecret is not null;

    /// <summary>Colours for what goes to the output.</summary>
    public AnsiStyle Style => new(Streams.UsesColor);

    /// <summary>Writes a line to the output.</summary>
    public void Say(string line = "") => Streams.Output.WriteLine(line);

    /// <summary>Goes to a new line after a person's Ctrl-C, which the terminal shows as ^C where the cursor was.</summary>
    public void LeaveInterruptedLine()
    {
        if (History is not null)
        {
            Say();
            Streams.Output.Flush();
        }
    }

    /// <summary>The worst that happened, one of <see cref="ExitStatus"/>.</summary>
    public int Status { get; private set; }

    /// <summary>How many times something failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Counts something that failed.</summary>
    /// <param name="status">One of <see cref="ExitStatus"/>.</param>
    public void Fail(int status)
    {
        Failures++;
        Status = Math.Max(Status, status);
    }

    /// <summary>Told when other names are known; any thread may tell it.</summary>
    public Action? SchemaChanged { get; set; }

    /// <summary>Looks at the names of the queries' schema from now on.</summary>
    public void WatchSchema()
    {
        if (ReferenceEquals(_watched, Queries.Schema))
        {
            return;
        }

        _watched = Queries.Schema;
        if (_watched is { } schema)
        {
            schema.Changed += () => SchemaChanged?.Invoke();
        }
    }

    /// <summary>Shows something that may be longer than the screen.</summary>
    public void ShowLong(Action<TextWriter> write)
    {
        using AnswerOutput output = AnswerOutput.Open(this, toFile: false);
        write(output.Writer);
        output.Complete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Streams.Dispose();
        Queries.Dispose();
    }
}
