using InfluxQL.Services;
using InfluxQL.Targets;
using InfluxQL.TestSupport;
using InfluxQL.Text;

namespace InfluxQL.Benchmarks;

/// <summary>What an editor asks after each key, on a text of 2 000 and one of 10 000 characters with a schema of 2 000 names.</summary>
internal static class ServicesBenchmark
{
    public static int Run()
    {
        string[] queries = Corpus.Read("dashboard_queries.jsonl").Where(row => row.Ok == true).Select(row => row.Query).ToArray();
        QueryServiceOptions options = MakeOptions();
        foreach ((string name, string text) in new[]
        {
            ("script of 2 000 characters", Script(queries, 2_000)),
            ("script of 10 000 characters", Script(queries, 10_000)),
            ("one statement of 2 000 characters", Statement(2_000)),
            ("broken statement of 2 000 characters", Statement(2_000).Replace("FROM", "FORM", StringComparison.Ordinal)),
        })
        {
            Print(name, text, options);
        }

        return 0;
    }

    // A new object for each question, so that the parse is part of the answer, and positions all over the text.
    private static void Print(string name, string text, QueryServiceOptions options)
    {
        int[] positions = [.. Enumerable.Range(1, 40).Select(i => text.Length * i / 40)];
        (string Name, Action<QueryServices, int> Ask)[] questions =
        [
            ("classification", (services, _) => services.GetClassifications()),
            ("diagnostics", (services, _) => services.GetDiagnostics()),
            ("fixes", (services, position) => services.GetFixes(new TextSpan(position, 0))),
            ("completion", (services, position) => services.GetCompletions(position)),
            ("signature", (services, position) => services.GetSignatureHelp(position)),
            ("hover", (services, position) => services.GetHover(position)),
            ("folding", (services, _) => services.GetFoldingRanges()),
            ("rename", (services, position) => services.GetRename(position)),
            ("selection", (services, position) => services.GetSelectionRanges(position)),
        ];
        Measurement[] measured = Measurement.Interleaved([.. questions.Select(question => (Func<int>)(() =>
        {
            foreach (int position in positions)
            {
                question.Ask(new QueryServices(text, options), position);
            }

            return positions.Length;
        }))]);
        Console.WriteLine($"{name} ({text.Length})");
        for (int i = 0; i < questions.Length; i++)
        {
            Console.WriteLine($"  {questions[i].Name,-16}{measured[i].Nanoseconds / 1e6,8:F3} ms  {measured[i].Bytes / 1024,8:F0} KB");
        }
    }

    private static string Script(string[] queries, int length)
    {
        string text = string.Join(";\n", Enumerable.Repeat(queries, (length / 1_000) + 1).SelectMany(all => all));
        return text[..length];
    }

    private static string Statement(int length)
    {
        string head = "SELECT mean(field1) FROM measurement1 WHERE time > now() - 1h";
        return head + string.Concat(Enumerable.Repeat(" AND tag1 != 'value of a tag'", (length - head.Length) / 29));
    }

    private static QueryServiceOptions MakeOptions()
    {
        var schema = new SchemaSnapshotBuilder();
        for (int i = 0; i < 1_000; i++)
        {
            schema.AddMeasurements("db", $"measurement{i}").AddField("db", "measurement1", $"field{i}", "float");
        }

        schema.AddTagValues("db", "measurement1", "tag1", [.. Enumerable.Range(0, 200).Select(i => $"value{i}")]);
        return new QueryServiceOptions { Target = TargetProfiles.OssV1, Database = "db", Schema = schema.Build() };
    }
}
