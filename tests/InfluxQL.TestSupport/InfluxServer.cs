using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace InfluxQL.TestSupport;

/// <summary>
/// An InfluxDB 1.x server of its own, on free loopback ports and in a temporary folder, which ends with the object.
/// </summary>
public sealed class InfluxServer : IDisposable
{
    private static readonly TimeSpan s_startTime = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly Process _process;
    private readonly HttpClient _client;

    private InfluxServer(string folder, Process process, HttpClient client)
    {
        _folder = folder;
        _process = process;
        _client = client;
    }

    /// <summary>Why the server cannot run, or null where it can.</summary>
    public static string? Missing { get; } =
        FindProgram() is null ? "influxd is not on the path; Debian's package influxdb has it." : null;

    /// <summary>The address of its HTTP API.</summary>
    public Uri Address => _client.BaseAddress!;

    /// <summary>Starts the server and waits until it answers.</summary>
    /// <param name="maxBodySize">The bytes that the body of a write may have; the server's own limit unless given.</param>
    public static async Task<InfluxServer> StartAsync(int maxBodySize = 25_000_000)
    {
        string program = FindProgram() ?? throw new FileNotFoundException(Missing);
        string folder = Directory.CreateTempSubdirectory("influxql-").FullName;
        int httpPort = FreePort();
        string configuration = Path.Combine(folder, "influxdb.conf");
        await File.WriteAllTextAsync(configuration, Configure(folder, httpPort, FreePort(), maxBodySize));
        Process process = Process.Start(new ProcessStartInfo(program)
        {
            ArgumentList = { "-config", configuration },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new InfluxServer(
            folder, process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}"), Timeout = s_startTime });
        try
        {
            await server.WaitUntilReadyAsync();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return server;
    }

    /// <summary>Runs a query and gives the first error of the answer, or null.</summary>
    /// <param name="query">The query.</param>
    /// <param name="database">The database that names without one belong to.</param>
    public async Task<string?> QueryAsync(string query, string database)
    {
        using var form = new FormUrlEncodedContent([new("q", query), new("db", database)]);
        using HttpResponseMessage response = await _client.PostAsync("/query", form);
        string body = await response.Content.ReadAsStringAsync();
        if (!body.StartsWith('{'))
        {
            // Where a value cannot be written as JSON, the server answers with the error as plain text.
            return body.Trim();
        }

        using JsonDocument answer = JsonDocument.Parse(body);
        if (answer.RootElement.TryGetProperty("error", out JsonElement error))
        {
            return error.GetString();
        }

        foreach (JsonElement result in answer.RootElement.GetProperty("results").EnumerateArray())
        {
            if (result.TryGetProperty("error", out error))
            {
                return error.GetString();
            }
        }

        return null;
    }

    /// <summary>Sends a query with any parameters and gives the body of the answer.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    public async Task<string> GetAnswerAsync(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        using var form = new FormUrlEncodedContent(parameters);
        using HttpResponseMessage response = await _client.PostAsync("/query", form);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Writes points in line protocol.</summary>
    public async Task WriteAsync(string lines, string database)
    {
        using var content = new StringContent(lines);
        using HttpResponseMessage response = await _client.PostAsync($"/write?db={database}", content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Ends the server and removes its folder.</summary>
    public void Dispose()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"influxd ended with code {_process.ExitCode} before it answered.");
            }

            try
            {
                using HttpResponseMessage response = await _client.GetAsync("/ping");
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < s_startTime)
            {
                // It does not listen yet.
                await Task.Delay(100);
            }
        }
    }

    private static string Configure(string folder, int httpPort, int rpcPort, int maxBodySize) => $"""
        reporting-disabled = true
        bind-address = "127.0.0.1:{rpcPort}"
        [meta]
          dir = "{folder}/meta"
        [data]
          dir = "{folder}/data"
          wal-dir = "{folder}/wal"
          query-log-enabled = false
        [coordinator]
          query-timeout = "20s"
          max-select-buckets = 10000
        [http]
          bind-address = "127.0.0.1:{httpPort}"
          log-enabled = false
          max-body-size = {maxBodySize}
        [monitor]
          store-enabled = false
        [logging]
          level = "error"
          suppress-logo = true
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindProgram()
    {
        string name = OperatingSystem.IsWindows() ? "influxd.exe" : "influxd";
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
    }
}
