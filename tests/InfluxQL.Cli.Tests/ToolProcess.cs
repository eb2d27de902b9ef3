using System.Diagnostics;
using System.Text;

namespace InfluxQL.Cli;

/// <summary>A run of the tool as a process of its own, through a shell where pipes are needed.</summary>
internal static class ToolProcess
{
    /// <summary>The tool's assembly.</summary>
    public static string AssemblyPath => typeof(CommandLine).Assembly.Location;

    /// <summary>Runs the tool.</summary>
    public static ToolRun Run(string input, params string[] args) => Start(DotnetPath, [AssemblyPath, .. args], input, null);

    /// <summary>Runs a script of the shell, in which <c>influxql</c> is the tool.</summary>
    public static ToolRun RunScript(string script, string? folder = null) =>
        Start("/bin/sh", ["-c", $"influxql() {{ '{DotnetPath}' '{AssemblyPath}' \"$@\"; }}\n{script}"], string.Empty, folder);

    /// <summary>The program that runs assemblies.</summary>
    public static string DotnetPath => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static ToolRun Start(string program, IEnumerable<string> args, string input, string? folder)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The tool did not end within a minute.");
        }

        return new ToolRun(process.ExitCode, output.Result, error.Result);
    }
}
