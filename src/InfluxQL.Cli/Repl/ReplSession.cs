using InfluxQL.Cli.History;
using InfluxQL.Cli.Output;
using InfluxQL.Cli.Output.Paging;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Sessions;

namespace InfluxQL.Cli.Repl;

/// <summary>What a session knows beyond its queries: how answers are shown, where to, and what ran last.</summary>
/// <param name="queries">The settings of requests, and the connection.</param>
/// <param name="streams">Where to write.</param>
internal sealed class ReplSession(QuerySession queries, ReplStreams streams) : IDisposable
{
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

    /// <summary>Clears the screen; null where there is none.</summary>
    public Action? ClearScreen { get; init; }

    /// <summary>Runs a script, told by its path; set by who runs scripts.</summary>
    public required Func<ReplSession, string, CancellationToken, Task> RunFileAsync { get; init; }

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

    /// <inheritdoc/>
    public void Dispose()
    {
        Streams.Dispose();
        Queries.Dispose();
    }
}
