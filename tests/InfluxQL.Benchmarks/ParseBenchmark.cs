using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>Text to full tree on the dashboard queries, beside the Go reference's ParseQuery on the same file.</summary>
internal static class ParseBenchmark
{
    private const string FileName = "dashboard_queries.jsonl";
    private const int ReferenceRounds = 3;

    public static int Run()
    {
        string[] queries = Corpus.Read(FileName).Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        int ParseAll()
        {
            foreach (string query in queries)
            {
                SyntaxTree.ParseText(query);
            }

            return queries.Length;
        }

        // Ours, theirs, ours, theirs: the pair of each round saw the same machine.
        var ratios = new List<double>();
        var ours = new List<Measurement>();
        var theirs = new List<(double Nanoseconds, double Bytes)>();
        for (int round = 0; round < ReferenceRounds; round++)
        {
            ours.Add(Measurement.Interleaved(ParseAll)[0]);
            if (GoReference.Bench(Path.Combine(Corpus.Folder, FileName), seconds: 3) is { } reference)
            {
                theirs.Add(reference);
                ratios.Add(reference.Nanoseconds / ours[^1].Nanoseconds);
            }
        }

        Measurement median = ours.OrderBy(item => item.Nanoseconds).ElementAt(ours.Count / 2);
        Console.WriteLine($"{queries.Length} queries of {queries.Average(query => query.Length):F0} characters");
        Console.WriteLine($"InfluxQL for .NET   {median.Nanoseconds,8:F0} ns/query  {median.Bytes,8:F0} bytes/query");
        if (theirs.Count == 0)
        {
            Console.WriteLine($"Go reference        not measured: {GoReference.Missing}");
            return 0;
        }

        (double Nanoseconds, double Bytes) go = theirs.OrderBy(item => item.Nanoseconds).ElementAt(theirs.Count / 2);
        Console.WriteLine($"Go ParseQuery       {go.Nanoseconds,8:F0} ns/query  {go.Bytes,8:F0} bytes/query");
        Console.WriteLine($"ratio Go / .NET     {ratios.Order().ElementAt(ratios.Count / 2),8:F1} (from {ratios.Min():F1} to {ratios.Max():F1})");
        return 0;
    }
}
