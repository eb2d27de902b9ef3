using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>The whole way from the parameters of a request to its plan on the dashboard queries, beside parsing them alone.</summary>
internal static class PlanBenchmark
{
    public static int Run()
    {
        string[] queries = Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        var clustered = new QueryPlanner();
        var first = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")! });
        Measurement[] measured = Measurement.Interleaved(
            () => All(queries, query => SyntaxTree.ParseText(query)),
            () => All(queries, query => Plan(clustered, query)),
            () => All(queries, query => Plan(first, query)));
        Print("parse", measured[0], measured[0]);
        Print("plan, clustered", measured[1], measured[0]);
        Print("plan, oss-1.x", measured[2], measured[0]);
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

    private static void Print(string name, Measurement measured, Measurement parse) =>
        Console.WriteLine($"{name,-18}{measured.Nanoseconds,8:F0} ns/query  {measured.Bytes,8:F0} bytes/query  ratio to parse {measured.Nanoseconds / parse.Nanoseconds:F1}");
}
