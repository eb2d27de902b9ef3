using System.Diagnostics;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>
/// What somebody waits for who calls the tool: the time from the start of the process to its end, beside that of an
/// empty program. The rounds go in turns, so that other work of the machine hits all alike.
/// </summary>
internal static class ToolStartupBenchmark
{
    private const int Rounds = 21;
    private const string Query = "SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)";

    public static int Run()
    {
        using var empty = new EmptyProgram();
        string tool = Tool();
        (string Name, string[] Arguments)[] programs =
        [
            ("empty program", [empty.AssemblyPath]),
            ("--help", [tool, "--help"]),
            ("--version", [tool, "--version"]),
            ("help check", [tool, "help", "check"]),
            ("completion bash", [tool, "completion", "bash"]),
            ("parse QUERY", [tool, "parse", Query]),
            ("check QUERY", [tool, "check", Query]),
            ("rewrite QUERY", [tool, "rewrite", "--db", "telegraf", Query]),
        ];
        List<double>[] times = [.. programs.Select(_ => new List<double>())];

        // The first round only brings the files into memory.
        for (int round = 0; round <= Rounds; round++)
        {
            for (int i = 0; i < programs.Length; i++)
            {
                double time = Time(programs[i].Arguments);
                if (round > 0)
                {
                    times[i].Add(time);
                }
            }
        }

        double baseline = Median(times[0]);
        for (int i = 0; i < programs.Length; i++)
        {
            double median = Median(times[i]);
            Console.WriteLine($"{programs[i].Name,-16} median {median,6:F0} ms, best {times[i].Min(),6:F0} ms; {median - baseline,+5:F0} ms over an empty program, ratio {median / baseline:F2}");
        }

        return 0;
    }

    /// <summary>The tool as its package has it; INFLUXQL_TOOL names another one to compare.</summary>
    private static string Tool()
    {
        string? named = Environment.GetEnvironmentVariable("INFLUXQL_TOOL");
        return string.IsNullOrEmpty(named)
            ? Checkout.PathOf("src", "InfluxQL.Cli", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/', '\\')))!, "net10.0", "InfluxQL.Cli.dll")
            : named;
    }

    private static double Time(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {error}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
