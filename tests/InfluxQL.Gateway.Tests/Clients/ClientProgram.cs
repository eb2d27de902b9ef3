using System.ComponentModel;
using System.Diagnostics;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Clients;

/// <summary>A client of InfluxDB 1.x that is a program on this machine, or a library that a script runs.</summary>
public sealed class ClientProgram
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    private readonly string _program;
    private readonly string[] _arguments;

    private ClientProgram(string program, string[] arguments, string? missing)
    {
        _program = program;
        _arguments = arguments;
        Missing = missing;
    }

    /// <summary>The library node-influx.</summary>
    public static ClientProgram NodeInflux { get; } = FindNodeInflux();

    /// <summary>The library influxdb-python.</summary>
    public static ClientProgram InfluxdbPython { get; } = FindInfluxdbPython();

    /// <summary>The shell <c>influx</c> of InfluxDB 1.x.</summary>
    public static ClientProgram Shell { get; } = new(
        "influx", [], Runs("influx", "-version") ? null : "influx is not on the path; Debian's package influxdb-client has it.");

    /// <summary>The program curl, in a shell that runs its lines as somebody types them.</summary>
    public static ClientProgram Curl { get; } = new("sh", ["-c"], Runs("curl", "--version") ? null : "curl is not on the path.");

    /// <summary>Why it cannot run, or null where it can.</summary>
    public string? Missing { get; }

    /// <summary>Runs it and gives what it wrote, errors included.</summary>
    public Task<string> RunAsync(params IEnumerable<string> arguments) => ExecuteAsync([.. _arguments, .. arguments]);

    /// <summary>Runs another script than its own.</summary>
    public Task<string> RunFileAsync(string file) => ExecuteAsync([file]);

    private async Task<string> ExecuteAsync(string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A script anywhere finds the library that stands beside the tests.
        start.Environment["NODE_PATH"] = ScriptPath("node_modules");
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{_program} did not end within {s_limit}.");
        }

        return await output + await error;
    }

    private static string ScriptPath(string name) => Checkout.PathOf("tests", "InfluxQL.Gateway.Tests", "Clients", "Scripts", name);

    private static ClientProgram FindNodeInflux()
    {
        string? missing = !Runs("node", "--version") ? "node is not on the path."
            : !Directory.Exists(ScriptPath("node_modules/influx")) ? "node-influx is not installed; run npm ci in tests/InfluxQL.Gateway.Tests/Clients/Scripts."
            : null;
        return new ClientProgram("node", [ScriptPath("node-influx.js")], missing);
    }

    private static ClientProgram FindInfluxdbPython()
    {
        // Another Python may stand before the system's, which has Debian's packages.
        string? program = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(name => Runs(name, "-c", "import influxdb"));
        return new ClientProgram(
            program ?? "python3", [ScriptPath("influxdb_python.py")], program is null ? "influxdb-python is not installed; Debian's package python3-influxdb has it." : null);
    }

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
