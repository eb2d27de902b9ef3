using System.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Benchmarks;

/// <summary>A process that parses one query and ends, beside one that only ends: processor time of the whole process.</summary>
internal static class StartupBenchmark
{
    private const int Rounds = 11;

    public static int Run()
    {
        var empty = new List<double>();
        var parse = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            empty.Add(Child("empty"));
            parse.Add(Child("parse"));
        }

        double median = Median(parse) - Median(empty);
        Console.WriteLine($"empty program   {Median(empty),6:F0} ms processor time");
        Console.WriteLine($"first parse     {Median(parse),6:F0} ms processor time");
        Console.WriteLine($"difference      {median,6:F0} ms; ratio {Median(parse) / Median(empty):F2}");
        return 0;
    }

    /// <summary>What a child process does.</summary>
    public static int RunChild(string kind)
    {
        if (kind == "parse" && SyntaxTree.ParseText("SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)").GetDiagnostics().Any())
        {
            return 1;
        }

        // A process tells its own time best; the parent would have to catch it between its end and its removal.
        Console.WriteLine(Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Child(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(StartupBenchmark).Assembly.Location);
        }

        start.ArgumentList.Add("startup-child");
        start.ArgumentList.Add(kind);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
