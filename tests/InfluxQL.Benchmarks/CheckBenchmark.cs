using InfluxQL.Analysis;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Benchmarks;

/// <summary>Parse plus all checks on the dashboard queries, beside the parse alone. The limit is five times the parse.</summary>
internal static class CheckBenchmark
{
    private const double Limit = 5;

    public static int Run()
    {
        string[] queries = Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        Func<int> Check(AnalysisOptions options) => () =>
        {
            foreach (string query in queries)
            {
                QueryAnalysis.Run(SyntaxTree.ParseText(query), options);
            }

            return queries.Length;
        };

        int ParseAll()
        {
            foreach (string query in queries)
            {
                SyntaxTree.ParseText(query);
            }

            return queries.Length;
        }

        const long now = 1_700_000_000_000_000_000;
        var editor = new AnalysisOptions { Now = now, HonorSuppressionComments = true };
        var gateway = new AnalysisOptions { Now = now, IncludeAdvice = false };
        var v1 = new AnalysisOptions { Now = now, IncludeAdvice = false, Target = TargetProfiles.OssV1 };
        Measurement[] measured = Measurement.Interleaved(ParseAll, Check(gateway), Check(editor), Check(v1));
        string[] names = ["parse", "parse + check (clustered)", "parse + check + advice", "parse + check (oss-1.x)"];
        for (int i = 0; i < names.Length; i++)
        {
            double ratio = measured[i].Nanoseconds / measured[0].Nanoseconds;
            Console.WriteLine($"{names[i],-26} {measured[i].Nanoseconds,7:F0} ns/query {measured[i].Bytes,7:F0} bytes/query {ratio,5:F2} x");
        }

        return measured.Max(item => item.Nanoseconds) <= Limit * measured[0].Nanoseconds ? 0 : 1;
    }
}
