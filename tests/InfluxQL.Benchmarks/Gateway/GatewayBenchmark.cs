namespace InfluxQL.Benchmarks.Gateway;

/// <summary>
/// Small queries through the gateway, beside the same through a YARP proxy that only forwards and to the server itself,
/// which is a stub with a fixed answer. Each of them is a process of its own; the runs are interleaved.
/// </summary>
internal static class GatewayBenchmark
{
    private const int Rounds = 5;
    private const int Seconds = 5;
    private const int WarmUpSeconds = 5;
    private const int Connections = 16;
    private const string Token = "benchmark-token";
    private const string Query = "/query?db=telegraf&epoch=ms&q=SELECT+mean%28usage_idle%29+FROM+cpu+WHERE+time+%3E%3D+now%28%29+-+1h+GROUP+BY+time%281m%29";

    public static int Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        if (Wrk.Missing is not null)
        {
            Console.Error.WriteLine(Wrk.Missing);
            return 2;
        }

        using LoadProcess stub = await LoadProcess.StartAsync("stub");
        using LoadProcess proxy = await LoadProcess.StartAsync("proxy", stub.Address.AbsoluteUri);
        using LoadProcess quiet = await StartGatewayAsync(stub, "oss-1.x", "Warning");
        using LoadProcess logging = await StartGatewayAsync(stub, "oss-1.x", "Information");
        using LoadProcess clustered = await StartGatewayAsync(stub, "clustered", "Warning");
        (string Name, LoadProcess Process)[] all =
        [
            ("direct", stub),
            ("YARP proxy", proxy),
            ("gateway, oss-1.x", quiet),
            ("gateway, clustered", clustered),
            ("gateway, with log", logging),
        ];
        foreach ((_, LoadProcess process) in all)
        {
            Measure(process, WarmUpSeconds);
        }

        var runs = new List<WrkRun[]>();
        for (int round = 0; round < Rounds; round++)
        {
            runs.Add([.. all.Select(item => Measure(item.Process, Seconds))]);
        }

        Console.WriteLine($"{Connections} connections, medians of {Rounds} interleaved runs of {Seconds} s; ratios of the same round, median (lowest to highest)");
        Console.WriteLine($"{"",-20}{"requests/s",12}{"p50 ms",9}{"p99 ms",9}   {"throughput / proxy",-24}{"p50 / proxy",-24}{"p99 / proxy",-24}{"working set",11}");
        for (int i = 0; i < all.Length; i++)
        {
            WrkRun[] mine = [.. runs.Select(round => round[i])];
            Console.WriteLine(
                $"{all[i].Name,-20}{Median(mine, run => run.RequestsPerSecond),12:F0}{Median(mine, run => run.Median),9:F2}{Median(mine, run => run.Percentile99),9:F2}   "
                + $"{Ratio(runs, i, run => run.RequestsPerSecond),-24}{Ratio(runs, i, run => run.Median),-24}{Ratio(runs, i, run => run.Percentile99),-24}{all[i].Process.WorkingSet >> 20,8} MiB");
        }

        return 0;
    }

    private static Task<LoadProcess> StartGatewayAsync(LoadProcess stub, string target, string logLevel) => LoadProcess.StartAsync(
        new Dictionary<string, string> { ["Logging__LogLevel__InfluxQL.Gateway.Telemetry"] = logLevel },
        "gateway", "--upstream", stub.Address.AbsoluteUri, "--target", target, "--listen", "http://127.0.0.1:0", "--token", Token);

    private static WrkRun Measure(LoadProcess process, int seconds) =>
        Wrk.Run(new Uri(process.Address, Query), Connections, seconds, $"Authorization: Token {Token}");

    private static double Median(IEnumerable<WrkRun> runs, Func<WrkRun, double> pick)
    {
        double[] sorted = [.. runs.Select(pick).Order()];
        return sorted[sorted.Length / 2];
    }

    private static string Ratio(List<WrkRun[]> runs, int column, Func<WrkRun, double> pick)
    {
        double[] ratios = [.. runs.Select(round => pick(round[column]) / pick(round[1])).Order()];
        return $"{ratios[ratios.Length / 2]:F2} ({ratios[0]:F2} to {ratios[^1]:F2})";
    }
}
