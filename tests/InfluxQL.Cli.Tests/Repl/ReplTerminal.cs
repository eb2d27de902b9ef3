using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Repl;

/// <summary>The tool's session in a real terminal, with a folder of its own for the history.</summary>
internal sealed class ReplTerminal : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ReplTerminal(Func<TemporaryFolder, Tmux> start)
    {
        Tmux = start(_folder);
    }

    /// <summary>The terminal.</summary>
    public Tmux Tmux { get; private set; }

    /// <summary>The file of the history.</summary>
    public string HistoryPath => Path.Combine(_folder.Path, "influxql", "history");

    /// <summary>Starts a session and waits for its first prompt.</summary>
    public static ReplTerminal Start(params string[] args) => Start(90, 24, args);

    /// <summary>Starts a session in a terminal of some size and waits for its first prompt.</summary>
    public static ReplTerminal Start(int columns, int rows, params string[] args)
    {
        var terminal = new ReplTerminal(folder => StartTmux(folder, columns, rows, args));
        terminal.Tmux.WaitUntil(screen => screen.EndsWith('>'), "shows a prompt");
        return terminal;
    }

    /// <summary>Starts a session in a terminal that can move no cursor.</summary>
    public static ReplTerminal StartDumb(params string[] args)
    {
        var terminal = new ReplTerminal(folder => StartTmux(folder, 90, 24, args, ["env", "TERM=dumb"]));
        terminal.Tmux.WaitUntil(screen => screen.EndsWith('>'), "shows a prompt");
        return terminal;
    }

    /// <summary>Ends the session and starts another one, which finds the history of the first.</summary>
    public void Restart(params string[] args)
    {
        // Before the prompt is back the terminal itself takes Ctrl-D, and nobody sees it.
        Tmux.WaitUntil(screen => screen.EndsWith('>'), "shows a prompt");
        Tmux.Press("C-d");
        Tmux.WaitForExit();
        Tmux.Dispose();
        Tmux = StartTmux(_folder, 90, 24, args);
        Tmux.WaitUntil(screen => screen.EndsWith('>'), "shows a prompt");
    }

    /// <summary>Types a line and Enter.</summary>
    public void Enter(string line)
    {
        Tmux.Type(line);
        Tmux.Press("Enter");
    }

    /// <summary>Types a line and Enter, and waits for what it shows.</summary>
    public string Enter(string line, string shown)
    {
        Enter(line);
        return Tmux.WaitFor(shown);
    }

    public void Dispose()
    {
        Tmux.Dispose();
        _folder.Dispose();
    }

    private static Tmux StartTmux(TemporaryFolder folder, int columns, int rows, string[] args, string[]? before = null) => Tmux.Start(
        [.. before ?? [], ToolProcess.DotnetPath, ToolProcess.AssemblyPath, "repl", .. args],
        new Dictionary<string, string>
        {
            ["XDG_STATE_HOME"] = folder.Path,
            ["INFLUXQL_URL"] = string.Empty,
            ["INFLUXQL_TOKEN"] = string.Empty,
            ["LANG"] = "C.UTF-8",
        },
        columns,
        rows);
}
