using InfluxQL.Rewriting;
using InfluxQL.Targets;
using InfluxQL.TestSupport;
using Xunit.Abstractions;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// What a plan sends gives the answer that the request itself gives on a real InfluxDB 1.6.7. Left out are queries with
/// now(), which moves between the two, and those that write.
/// </summary>
public class RewrittenQueryTests
{
    private const string Database = "db0";

    private static readonly (string? Epoch, bool IsChunked)[] s_shapes =
        [(null, false), ("ns", false), ("u", false), ("ms", true), ("s", false), ("m", true), ("h", false)];

    private readonly ITestOutputHelper _output;

    public RewrittenQueryTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [InfluxServerFact(readsCorpus: true)]
    public async Task A_rewritten_SELECT_of_the_corpora_answers_as_the_original()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await FillAsync(server);
        var planner = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")! });
        int number = 0;
        int answered = 0;
        List<string> different = [];
        foreach (string query in Queries())
        {
            (string? epoch, bool isChunked) = s_shapes[number++ % s_shapes.Length];
            List<KeyValuePair<string, string>> parameters = [new("q", query), new("db", Database), new("rp", number % 2 == 0 ? "rp0" : "autogen")];
            if (epoch is not null)
            {
                parameters.Add(new("epoch", epoch));
            }

            if (isChunked)
            {
                parameters.Add(new("chunked", "true"));
                parameters.Add(new("chunk_size", "2"));
            }

            QueryPlan plan = planner.Plan(QueryRequest.Parse(parameters).Request!);
            if (plan.HasErrors || plan.Statements.Count != 1)
            {
                continue;
            }

            string original = await server.GetAnswerAsync(parameters);
            string rewritten = await server.GetAnswerAsync(Upstream(plan));
            answered += original.Contains("\"values\"", StringComparison.Ordinal) ? 1 : 0;
            if (original != rewritten)
            {
                different.Add($"{query}\n  {plan.Statements[0].Text}\n  {original}\n  {rewritten}");
            }
        }

        _output.WriteLine($"{number} SELECTs, {answered} of them with rows.");
        different.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(50);
    }

    [InfluxServerFact]
    public async Task Units_that_the_server_lacks_are_the_nanoseconds_divided()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await FillAsync(server);
        var planner = new QueryPlanner(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")! });
        foreach (string epoch in (string[])["us", "\u00B5", "d", "w"])
        {
            QueryPlan plan = planner.Plan(QueryRequest.Parse([new("q", "SELECT value FROM cpu LIMIT 1"), new("db", Database), new("epoch", epoch)]).Request!);
            string answer = await server.GetAnswerAsync(Upstream(plan));
            long first = 946_684_800_000_000_000;
            EpochPrecisions.TryParse(epoch, out EpochPrecision precision).ShouldBeTrue();
            long wanted = first / EpochPrecisions.GetNanoseconds(precision);
            long sent = plan.Shape.Conversion == TimestampConversion.Divide ? first : wanted;
            answer.ShouldContain($"[[{sent},");
            (plan.Shape.Conversion == TimestampConversion.Divide ? plan.Shape.Convert(sent) : sent).ShouldBe(wanted);
        }
    }

    private static IEnumerable<string> Queries() =>
        new[] { "server_queries.jsonl", "parser_reference.jsonl", "dashboard_queries.jsonl", "documentation_queries.jsonl" }
            .SelectMany(Corpus.Read)
            .Where(row => row.Ok == true && row.Params is null && row.Statements is ["Select"])
            .Select(row => row.Query)
            .Where(query => !query.Contains("now", StringComparison.OrdinalIgnoreCase) && !query.Contains("into", StringComparison.OrdinalIgnoreCase))
            .Distinct();

    private static List<KeyValuePair<string, string>> Upstream(QueryPlan plan)
    {
        List<KeyValuePair<string, string>> parameters = [new("q", plan.Statements[0].Text)];
        if (plan.Statements[0].ResolvedDatabase is { } database)
        {
            parameters.Add(new("db", database));
        }

        if (plan.Shape.UpstreamEpoch is { } epoch)
        {
            parameters.Add(new("epoch", epoch));
        }

        if (plan.Shape.UpstreamChunkSize is { } size)
        {
            parameters.Add(new("chunked", "true"));
            parameters.Add(new("chunk_size", $"{size}"));
        }

        return parameters;
    }

    private static async Task FillAsync(InfluxServer server)
    {
        (await server.QueryAsync($"CREATE DATABASE {Database}; CREATE RETENTION POLICY rp0 ON {Database} DURATION INF REPLICATION 1", Database)).ShouldBeNull();
        string[] measurements = ["cpu", "mem", "disk", "network", "h2o_feet", "cpu_load", "m0", "load"];
        IEnumerable<string> lines = measurements.SelectMany(measurement => Enumerable.Range(0, 12).Select(i =>
            $"{measurement},host=server0{i % 3},region={(i % 2 == 0 ? "us-east" : "us-west")} value={i}.5,water_level={i}.25,usage_idle={90 - i},n={i}i {946_684_800_000_000_000 + (i * 10_000_000_000L)}"));
        string text = string.Join('\n', lines);
        await server.WriteAsync(text, Database);
        await server.WriteAsync(text, $"{Database}&rp=rp0");
    }
}
