using System.Diagnostics;
using System.Text;

namespace InfluxQL.TestSupport;

/// <summary>
/// A program in a terminal of its own: tmux with a socket in a temporary folder. It ends with the object.
/// </summary>
public sealed class Tmux : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("influxql-tmux-").FullName;

    private Tmux()
    {
    }

    /// <summary>Why tmux cannot run, or null where it can.</summary>
    public static string? Missing { get; } = IsInstalled() ? null : "tmux is not on the path; Debian's package tmux has it.";

    /// <summary>What the terminal shows, without blanks at the ends of lines and empty lines at the end.</summary>
    public string Screen => string.Join('\n', Run("capture-pane", "-p").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n');

    /// <summary>The same with the escape sequences of colours.</summary>
    public string ScreenWithStyles => Run("capture-pane", "-e", "-p").TrimEnd('\n');

    /// <summary>Column and row of the cursor, from 0.</summary>
    public (int Column, int Row) Cursor
    {
        get
        {
            string[] parts = Run("display-message", "-p", "#{cursor_x} #{cursor_y}").Trim().Split(' ');
            return (int.Parse(parts[0]), int.Parse(parts[1]));
        }
    }

    private string StatusPath => Path.Combine(_folder, "status");

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="variables">Variables of its environment.</param>
    /// <param name="columns">The width.</param>
    /// <param name="rows">The height.</param>
    public static Tmux Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> variables, int columns = 90, int rows = 24)
    {
        if (Missing is not null)
        {
            throw new FileNotFoundException(Missing);
        }

        var terminal = new Tmux();
        string configuration = Path.Combine(terminal._folder, "tmux.conf");
        File.WriteAllText(configuration, "set -g default-terminal tmux-256color\nset -g status off\nset -g remain-on-exit on\nset -g escape-time 0\n");
        string settings = string.Concat(variables.Select(pair => $"{pair.Key}={Quote(pair.Value)} "));

        // The shell tells the exit status: tmux 3.3 does not know it where the terminal closes before the program is gone.
        string program = $"trap : INT; env -u NO_COLOR {settings}{string.Join(' ', command.Select(Quote))}; echo $? > {Quote(terminal.StatusPath)}";
        terminal.Execute(["-f", configuration, "new-session", "-d", "-x", $"{columns}", "-y", $"{rows}", program]);
        return terminal;
    }

    /// <summary>Types a text as it is.</summary>
    public void Type(string text) => Run("send-keys", "-l", "--", text);

    /// <summary>Presses keys, in the names of tmux: <c>Enter</c>, <c>Tab</c>, <c>C-c</c>, <c>Up</c>.</summary>
    public void Press(params string[] keys) => Run(["send-keys", .. keys]);

    /// <summary>Pastes a text, as a terminal does it.</summary>
    public void Paste(string text)
    {
        Run("set-buffer", "--", text);
        Run("paste-buffer", "-p");
    }

    /// <summary>Gives the terminal another size.</summary>
    public void Resize(int columns, int rows) => Run("resize-window", "-x", $"{columns}", "-y", $"{rows}");

    /// <summary>Waits until the screen shows a text.</summary>
    public string WaitFor(string text) => WaitUntil(screen => screen.Contains(text, StringComparison.Ordinal), $"shows {text}");

    /// <summary>Waits until the last line of the screen is a text.</summary>
    public string WaitForLastLine(string line) =>
        WaitUntil(screen => screen[(screen.LastIndexOf('\n') + 1)..] == line, $"ends with the line {line}");

    /// <summary>Waits until the screen is as a test wants it.</summary>
    /// <param name="isReached">Looks at the screen.</param>
    /// <param name="wish">What is waited for, for the message.</param>
    /// <exception cref="TimeoutException">It does not become so.</exception>
    public string WaitUntil(Func<string, bool> isReached, string wish)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            string screen = Screen;
            if (isReached(screen))
            {
                return screen;
            }

            if (watch.Elapsed > s_patience)
            {
                throw new TimeoutException($"The screen never {wish}. It is:\n{screen}");
            }

            Thread.Sleep(20);
        }
    }

    /// <summary>Waits until the program has ended, and gives its exit status.</summary>
    public int WaitForExit()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < s_patience)
        {
            if (File.Exists(StatusPath) && int.TryParse(File.ReadAllText(StatusPath), out int status))
            {
                return status;
            }

            Thread.Sleep(20);
        }

        throw new TimeoutException($"The program did not end. The screen is:\n{Screen}");
    }

    /// <summary>Ends the program and the terminal.</summary>
    public void Dispose()
    {
        Execute(["kill-server"], mayFail: true);
        Directory.Delete(_folder, recursive: true);
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsInstalled() =>
        !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(directory => File.Exists(Path.Combine(directory, "tmux")));

    private string Run(params string[] arguments) => Execute(arguments);

    private string Execute(IReadOnlyList<string> arguments, bool mayFail = false)
    {
        var start = new ProcessStartInfo("tmux", ["-u", "-S", Path.Combine(_folder, "socket"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("TMUX");
        start.Environment["LANG"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 || mayFail
            ? output
            : throw new InvalidOperationException($"tmux {string.Join(' ', arguments)}: {error.Result}");
    }
}
