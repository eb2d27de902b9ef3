using System.Diagnostics;

namespace InfluxQL.Benchmarks.Gateway;

/// <summary>A server of the load test in a process of its own, which ends with the object.</summary>
internal sealed class LoadProcess : IDisposable
{
    private static readonly TimeSpan s_startTime = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private LoadProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its working set in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a server and waits until it says where it listens.</summary>
    /// <param name="arguments">What <see cref="LoadServers.RunAsync(string[])"/> takes.</param>
    public static Task<LoadProcess> StartAsync(params string[] arguments) => StartAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Starts a server and waits until it says where it listens.</summary>
    /// <param name="variables">Variables of its environment.</param>
    /// <param name="arguments">What <see cref="LoadServers.RunAsync(string[])"/> takes.</param>
    public static async Task<LoadProcess> StartAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LoadProcess).Assembly.Location);
        }

        start.ArgumentList.Add(LoadServers.Command);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            // The lines after the first are read and thrown away, so that a server never waits for its reader.
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException($"The process '{string.Join(' ', arguments)}' ended before it listened."));
            }
            else if (line.Data.IndexOf("listens on ", StringComparison.Ordinal) is >= 0 and int found)
            {
                address.TrySetResult(new Uri(line.Data[(found + "listens on ".Length)..].Trim()));
            }
        };
        process.BeginOutputReadLine();
        try
        {
            return new LoadProcess(process, await address.Task.WaitAsync(s_startTime));
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }
}
