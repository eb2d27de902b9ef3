using InfluxQL.Analysis;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>Parsing and checking the dashboard queries, beside parsing them alone.</summary>
internal static class CheckBenchmark
{
    public static int Run()
    {
        string[] queries = Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        var clustered = new AnalysisOptions { Target = TargetProfiles.Default };
        var withoutAdvice = new AnalysisOptions { Target = TargetProfiles.Default, IncludeAdvice = false };
        Measurement[] measured = Measurement.Interleaved(
            () => All(queries, query => SyntaxTree.ParseText(query)),
            () => All(queries, query => QueryAnalysis.Run(SyntaxTree.ParseText(query), clustered)),
            () => All(queries, query => QueryAnalysis.Run(SyntaxTree.ParseText(query), withoutAdvice)));
        Print("parse", measured[0], measured[0]);
        Print("parse and check", measured[1], measured[0]);
        Print("… without advice", measured[2], measured[0]);
        return 0;
    }

    private static int All<T>(string[] queries, Func<string, T> run)
    {
        foreach (string query in queries)
        {
            run(query);
        }

        return queries.Length;
    }

    private static void Print(string name, Measurement measured, Measurement parse) =>
        Console.WriteLine($"{name,-18}{measured.Nanoseconds,8:F0} ns/query  {measured.Bytes,8:F0} bytes/query  ratio to parse {measured.Nanoseconds / parse.Nanoseconds:F1}");
}
