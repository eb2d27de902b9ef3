using System.Diagnostics;
using System.Text;

namespace InfluxQL.Gateway.Servers;

/// <summary>The gateway as a user starts it: the built program, in a process of its own, on a free port.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private const string Announcement = "listens on ";

    private static readonly TimeSpan s_startTime = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatewayProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The gateway ended before it listened:\n{Output}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it has written so far, its log among it.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the program and waits until it says where it listens.</summary>
    /// <param name="arguments">Its options; a free port is added.</param>
    public static async Task<GatewayProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(GatewayVersion).Assembly.Location },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (string argument in arguments.Concat(["--listen", "http://127.0.0.1:0"]))
        {
            start.ArgumentList.Add(argument);
        }

        var gateway = new GatewayProcess(Process.Start(start)!);
        try
        {
            await gateway._address.Task.WaitAsync(s_startTime);
            return gateway;
        }
        catch
        {
            gateway.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        int found = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (found >= 0)
        {
            _address.TrySetResult(new Uri(line[(found + Announcement.Length)..].Trim()));
        }
    }
}
