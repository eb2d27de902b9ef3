using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>Dashboard queries with one token taken out, beside the same queries as they are.</summary>
internal static class RecoveryBenchmark
{
    public static int Run()
    {
        string[] valid = Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        string[] broken = valid.Select(Damage).ToArray();
        Measurement[] measured = Measurement.Interleaved(() => ParseAll(valid), () => ParseAll(broken));
        Console.WriteLine($"valid    {measured[0].Nanoseconds,8:F0} ns/query  {measured[0].Bytes,8:F0} bytes/query");
        Console.WriteLine($"broken   {measured[1].Nanoseconds,8:F0} ns/query  {measured[1].Bytes,8:F0} bytes/query");
        Console.WriteLine($"ratio broken / valid  {measured[1].Nanoseconds / measured[0].Nanoseconds:F1}");
        return 0;
    }

    private static int ParseAll(string[] queries)
    {
        foreach (string query in queries)
        {
            SyntaxTree.ParseText(query);
        }

        return queries.Length;
    }

    // FROM is a token whose loss no query survives.
    private static string Damage(string query) =>
        query.Replace(" FROM ", " ", StringComparison.OrdinalIgnoreCase) + " WHERE";
}
