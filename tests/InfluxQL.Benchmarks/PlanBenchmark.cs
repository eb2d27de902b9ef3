using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>
/// The whole way from the parameters of a request to its plan on the dashboard queries, beside parsing them alone, and
/// beside the Go reference's ParseQuery with String() on the same file.
/// </summary>
internal static class PlanBenchmark
{
    private const string FileName = "dashboard_queries.jsonl";
    private const int ReferenceRounds = 3;

    public static int Run()
    {
        string[] queries = Corpus.Read(FileName).Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        var clustered = new QueryPlanner();
        var first = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")! });

        // Ours, theirs, ours, theirs: the pair of each round saw the same machine.
        var ours = new List<Measurement[]>();
        var theirs = new List<(double Nanoseconds, double Bytes)>();
        for (int round = 0; round < ReferenceRounds; round++)
        {
            ours.Add(Measurement.Interleaved(
                () => All(queries, query => SyntaxTree.ParseText(query)),
                () => All(queries, query => Plan(clustered, query)),
                () => All(queries, query => Plan(first, query))));
            if (GoReference.BenchWithPrinting(Path.Combine(Corpus.Folder, FileName), seconds: 3) is { } reference)
            {
                theirs.Add(reference);
            }
        }

        Console.WriteLine(
            $"{queries.Length} queries, of them refused: {queries.Count(query => Plan(clustered, query).HasErrors)} for clustered, {queries.Count(query => Plan(first, query).HasErrors)} for oss-1.x");
        Print("parse", ours, 0);
        Print("plan, clustered", ours, 1);
        Print("plan, oss-1.x", ours, 2);
        if (theirs.Count == 0)
        {
            Console.WriteLine($"Go reference      not measured: {GoReference.Missing}");
            return 0;
        }

        (double Nanoseconds, double Bytes) go = theirs.OrderBy(item => item.Nanoseconds).ElementAt(theirs.Count / 2);
        Console.WriteLine($"{"Go parse, String",-18}{go.Nanoseconds,8:F0} ns/query  {go.Bytes,8:F0} bytes/query");
        PrintReference("clustered", ours, theirs, 1);
        PrintReference("oss-1.x", ours, theirs, 2);
        return 0;
    }

    private static QueryPlan Plan(QueryPlanner planner, string query)
    {
        KeyValuePair<string, string>[] url = [new("db", "telegraf"), new("epoch", "ms")];
        KeyValuePair<string, string>[] body = [new("q", query)];
        return planner.Plan(QueryRequest.Parse(url, body).Request!);
    }

    private static int All<T>(string[] queries, Func<string, T> run)
    {
        foreach (string query in queries)
        {
            run(query);
        }

        return queries.Length;
    }

    private static void Print(string name, List<Measurement[]> rounds, int column)
    {
        Measurement median = rounds.Select(round => round[column]).OrderBy(item => item.Nanoseconds).ElementAt(rounds.Count / 2);
        double[] ratios = [.. rounds.Select(round => round[column].Nanoseconds / round[0].Nanoseconds).Order()];
        Console.WriteLine($"{name,-18}{median.Nanoseconds,8:F0} ns/query  {median.Bytes,8:F0} bytes/query  ratio to parse {ratios[ratios.Length / 2]:F1} (from {ratios[0]:F1} to {ratios[^1]:F1})");
    }

    private static void PrintReference(string name, List<Measurement[]> ours, List<(double Nanoseconds, double Bytes)> theirs, int column)
    {
        double[] ratios = [.. ours.Zip(theirs, (mine, go) => go.Nanoseconds / mine[column].Nanoseconds).Order()];
        Console.WriteLine($"ratio Go / .NET, {name,-10}{ratios[ratios.Length / 2],6:F1} (from {ratios[0]:F1} to {ratios[^1]:F1})");
    }
}
