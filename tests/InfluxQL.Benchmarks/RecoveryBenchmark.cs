using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>Dashboard queries with one mistake of each of several sorts, beside the same queries as they are.</summary>
internal static class RecoveryBenchmark
{
    private static readonly (string Name, Func<string, string> Damage)[] s_damages =
    [
        ("FROM misspelled", query => query.Replace(" FROM ", " FORM ", StringComparison.OrdinalIgnoreCase)),
        ("FROM left out", query => query.Replace(" FROM ", " ", StringComparison.OrdinalIgnoreCase)),
        ("end cut off", query => query[..(query.Length * 3 / 4)]),
        ("a word too many", query => query + " foo"),
        ("SELECT misspelled", query => "SELEC" + query[6..]),
    ];

    public static int Run()
    {
        string[] valid = Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        Func<int>[] runs = [() => ParseAll(valid), .. s_damages.Select(damage => Broken(valid, damage.Damage))];
        Measurement[] measured = Measurement.Interleaved(runs);
        Console.WriteLine($"{"valid",-20}{measured[0].Nanoseconds,8:F0} ns/query  {measured[0].Bytes,8:F0} bytes/query");
        for (int i = 0; i < s_damages.Length; i++)
        {
            Measurement broken = measured[i + 1];
            Console.WriteLine($"{s_damages[i].Name,-20}{broken.Nanoseconds,8:F0} ns/query  {broken.Bytes,8:F0} bytes/query  ratio to valid {broken.Nanoseconds / measured[0].Nanoseconds:F1}");
        }

        return 0;
    }

    private static Func<int> Broken(string[] valid, Func<string, string> damage)
    {
        string[] broken = valid.Select(damage).ToArray();
        return () => ParseAll(broken);
    }

    private static int ParseAll(string[] queries)
    {
        foreach (string query in queries)
        {
            SyntaxTree.ParseText(query);
        }

        return queries.Length;
    }
}
