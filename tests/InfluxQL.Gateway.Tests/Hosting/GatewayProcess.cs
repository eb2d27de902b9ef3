using System.Diagnostics;
using System.Text.RegularExpressions;

namespace InfluxQL.Gateway.Hosting;

/// <summary>The program as a process of its own, which ends with the object.</summary>
internal sealed partial class GatewayProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _lines;

    private GatewayProcess(Process process, List<string> lines)
    {
        _process = process;
        _lines = lines;
    }

    /// <summary>The address that it says it listens on.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The lines of standard output so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<GatewayProcess> StartAsync(IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        Process process = Start(args, environment);
        var lines = new List<string>();
        var gateway = new GatewayProcess(process, lines);
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            lock (lines)
            {
                lines.Add(line.Data ?? string.Empty);
            }

            if (line.Data is null)
            {
                listens.TrySetException(new InvalidOperationException("The gateway ended before it listened."));
            }
            else if (ListenLine().Match(line.Data) is { Success: true } match)
            {
                listens.TrySetResult(new Uri(match.Groups[1].Value));
            }
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            gateway.Address = await listens.Task.WaitAsync(s_bound);
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }

        return gateway;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Status, string Output, string Error)> RunAsync(params string[] args)
    {
        using Process process = Start(args, []);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var bound = new CancellationTokenSource(s_bound);
        try
        {
            await process.WaitForExitAsync(bound.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException("The gateway did not end.");
        }

        return (process.ExitCode, await output, await error);
    }

    /// <summary>Sends SIGTERM.</summary>
    public void Terminate()
    {
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> WaitAsync()
    {
        using var bound = new CancellationTokenSource(s_bound);
        await _process.WaitForExitAsync(bound.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Start(IEnumerable<string> args, (string Name, string Value)[] environment)
    {
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(GatewayProgram).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"listens on (https?://[^\s,]+)")]
    private static partial Regex ListenLine();
}
