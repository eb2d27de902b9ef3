using InfluxQL.Benchmarks;
using InfluxQL.Benchmarks.Gateway;
using InfluxQL.TestSupport;

// Each command measures in one run all that it compares, and prints the ratios.
var commands = new Dictionary<string, (string Summary, Func<int> Run)>
{
    ["parse"] = ("text to tree on dashboard queries, against the Go reference", ParseBenchmark.Run),
    ["check"] = ("text to findings on dashboard queries, against the parse alone", CheckBenchmark.Run),
    ["building"] = ("a query built of a template and values, formatting and redaction", BuildingBenchmark.Run),
    ["plan"] = ("parameters to plan on dashboard queries, against the parse alone and the Go reference", PlanBenchmark.Run),
    ["recovery"] = ("a broken query against the valid one", RecoveryBenchmark.Run),
    ["length"] = ("time by length of the text, up to 1 MB", LengthBenchmark.Run),
    ["services"] = ("what an editor asks after each key, on 2 000 and 10 000 characters", ServicesBenchmark.Run),
    ["line-protocol"] = ("the gateway's check of writes, against what a real server takes", LineProtocolBenchmark.Run),
    ["startup"] = ("the first parse in a fresh process", StartupBenchmark.Run),
    ["tool-startup"] = ("calls of the command line, against an empty program", ToolStartupBenchmark.Run),
    ["gateway"] = ("small queries through the gateway, against a proxy that only forwards and the server itself", GatewayBenchmark.Run),
};

if (args is ["startup-child", var kind])
{
    return StartupBenchmark.RunChild(kind);
}

if (args is [LoadServers.Command, .. string[] server])
{
    return await LoadServers.RunAsync(server);
}

if (args.Length != 1 || (args[0] != "all" && !commands.ContainsKey(args[0])))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/InfluxQL.Benchmarks -- COMMAND");
    foreach ((string name, (string summary, _)) in commands)
    {
        Console.Error.WriteLine($"  {name,-13} {summary}");
    }

    Console.Error.WriteLine($"  {"all",-13} all of them");
    return 2;
}

if (Corpus.Missing is not null && args[0] is not ("gateway" or "tool-startup"))
{
    Console.Error.WriteLine(Corpus.Missing);
    return 2;
}

int status = 0;
foreach ((string name, (string summary, Func<int> run)) in commands)
{
    if (args[0] == "all" || args[0] == name)
    {
        Console.WriteLine($"# {name}: {summary}");
        status = Math.Max(status, run());
        Console.WriteLine();
    }
}

return status;
