using System.Diagnostics;
using System.Text;
using InfluxQL.Cli.Commands;

namespace InfluxQL.Cli.Completion;

/// <summary>A shell with the script of completion, in a folder with the files <c>my query.influxql</c> and <c>other.json</c>.</summary>
internal sealed class CompletedShell : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _program;

    public CompletedShell(string program, string shell)
    {
        _program = program;
        using var script = new StringWriter { NewLine = "\n" };
        CompletionScript.Find(shell)!.Write(script, [.. CommandTable.All, new NewCommand()]);
        ScriptPath = _folder.Write("script", script.ToString());
        _folder.Write("my query.influxql", "SHOW DATABASES");
        _folder.Write("other.json", "{}");
    }

    public string ScriptPath { get; }

    public string Folder => _folder.Path;

    /// <summary>Runs the shell with arguments in the folder and gives the lines that it prints.</summary>
    public IReadOnlyList<string> Run(IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(_program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["HOME"] = Folder, ["XDG_CONFIG_HOME"] = Folder, ["XDG_DATA_HOME"] = Folder, ["TERM"] = "xterm" },
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{_program} did not end within a minute.");
        }

        error.GetAwaiter().GetResult().ShouldBeEmpty();
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose() => _folder.Dispose();
}
