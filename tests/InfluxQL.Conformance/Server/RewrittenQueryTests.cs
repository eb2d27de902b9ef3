using System.Globalization;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.TestSupport;
using Xunit.Abstractions;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// What a plan sends gives the answer that the request itself gives on a real InfluxDB 1.6.7. Two databases with two
/// retention policies each hold the same points with other values, so that a query that reads the wrong one is seen.
/// </summary>
public class RewrittenQueryTests
{
    private const string Database = "db0";
    private const string OtherDatabase = "other db";
    private const string Policy = "rp0";
    private const string DefaultPolicy = "autogen";
    private const int ChunkSize = 2;

    private static readonly string?[] s_epochs = [null, "u", "ms", "s", "m", "h"];

    // The server answers in nanoseconds where it does not know the unit, without an error.
    private static readonly (string Epoch, long Nanoseconds)[] s_otherEpochs =
    [
        ("us", 1_000), ("\u00B5", 1_000), ("\u03BC", 1_000), ("ns", 1), ("n", 1),
        ("d", 86_400_000_000_000), ("w", 604_800_000_000_000),
    ];

    private readonly ITestOutputHelper _output;
    private readonly QueryPlanner _planner = new(new QueryPlannerOptions { Target = TargetProfiles.Find("oss-1.x")!, Now = FixedNowRewriter.Now });

    public RewrittenQueryTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [InfluxServerFact(readsCorpus: true)]
    public async Task A_rewritten_SELECT_of_the_corpora_answers_as_the_original()
    {
        IReadOnlyList<SelectStatementSyntax> selects = CorpusSelects.Read();
        using InfluxServer server = await InfluxServer.StartAsync();
        await FillAsync(server, selects);
        List<string> different = [];
        int number = 0;
        int withRows = 0;
        int refusedByBoth = 0;
        foreach (SelectStatementSyntax select in selects)
        {
            foreach (SourceForm form in Enum.GetValues<SourceForm>())
            {
                // Five forms and twelve shapes: in turn, they meet in every pair.
                string? epoch = s_epochs[number % s_epochs.Length];
                bool isChunked = number / s_epochs.Length % 2 == 1;
                number++;
                List<KeyValuePair<string, string>> original = Request(select, form, hasPolicy: number % 3 != 0, epoch);
                List<KeyValuePair<string, string>> sent = isChunked ? [.. original, .. Chunks(ChunkSize)] : original;
                QueryPlan plan = _planner.Plan(QueryRequest.Parse(sent).Request!);
                if (plan.HasErrors)
                {
                    refusedByBoth++;
                    if (!ServerAnswer.HasError(await server.GetAnswerAsync(sent)))
                    {
                        different.Add($"{form}: {original[0].Value}\n  refused: {plan.Diagnostics[0]}");
                    }

                    continue;
                }

                (string wanted, string answer) = await AskTwiceAsync(
                    async () => (await server.GetAnswerAsync(sent), await server.GetAnswerAsync(Upstream(plan))));
                withRows += ServerAnswer.HasRows(wanted) ? 1 : 0;
                if (answer != wanted)
                {
                    different.Add($"{form}, epoch {epoch}, chunked {isChunked}: {original[0].Value}\n  {plan.Statements[0].Text}\n  {Start(wanted)}\n  {Start(answer)}");
                }
                else if (isChunked)
                {
                    (string whole, string cut) = await AskTwiceAsync(
                        async () => (ServerAnswer.Rows(await server.GetAnswerAsync(original)), ServerAnswer.Rows(await server.GetAnswerAsync(Upstream(plan)))));
                    if (cut != whole)
                    {
                        different.Add($"{form}, other rows in chunks: {plan.Statements[0].Text}\n  {Start(whole)}\n  {Start(cut)}");
                    }
                }
            }
        }

        _output.WriteLine($"{selects.Count} SELECTs, {number} requests, {withRows} of them with rows, {refusedByBoth} refused.");
        different.ShouldBeEmpty($"{different.Count} answers differ");
        withRows.ShouldBeGreaterThan(number / 2);
    }

    [InfluxServerFact(readsCorpus: true)]
    public async Task In_units_that_the_server_lacks_the_times_are_the_nanoseconds_divided()
    {
        IReadOnlyList<SelectStatementSyntax> selects = CorpusSelects.Read();
        using InfluxServer server = await InfluxServer.StartAsync();
        await FillAsync(server, selects);
        List<string> different = [];
        int number = 0;
        int withRows = 0;
        foreach (SelectStatementSyntax select in selects)
        {
            (string epoch, long nanoseconds) = s_otherEpochs[number++ % s_otherEpochs.Length];
            QueryPlan plan = _planner.Plan(QueryRequest.Parse(Request(select, SourceForm.Policy, hasPolicy: true, epoch)).Request!);
            if (plan.HasErrors)
            {
                continue;
            }

            plan.Shape.Factor.ShouldBe(nanoseconds, epoch);
            Func<long, long>? convert = plan.Shape.Conversion == TimestampConversion.Divide ? plan.Shape.Convert : null;
            List<KeyValuePair<string, string>> inNanoseconds = Request(select, SourceForm.Policy, hasPolicy: true, "ns");
            (string wanted, string answer) = await AskTwiceAsync(async () => (
                ServerAnswer.Rows(await server.GetAnswerAsync(inNanoseconds), time => time / nanoseconds),
                ServerAnswer.Rows(await server.GetAnswerAsync(Upstream(plan)), convert)));
            withRows += ServerAnswer.HasRows(wanted) ? 1 : 0;
            if (answer != wanted)
            {
                different.Add($"epoch {epoch}: {plan.Statements[0].Text}\n  {Start(wanted)}\n  {Start(answer)}");
            }
        }

        _output.WriteLine($"{number} SELECTs, {withRows} of them with rows.");
        different.ShouldBeEmpty($"{different.Count} answers differ");
        withRows.ShouldBeGreaterThan(number / 2);
    }

    /// <summary>A request whose parameters differ from what the sources say, where they say it.</summary>
    private static List<KeyValuePair<string, string>> Request(SelectStatementSyntax select, SourceForm form, bool hasPolicy, string? epoch)
    {
        bool namesDatabase = form is SourceForm.DatabaseAndPolicy or SourceForm.Database;
        SyntaxNode formed = new SourceFormRewriter(form, namesDatabase ? OtherDatabase : Database, Policy).Visit(select)!;
        List<KeyValuePair<string, string>> parameters = [new("q", formed.NormalizeWhitespace().ToFullString()), new("db", Database)];
        if (hasPolicy)
        {
            parameters.Add(new("rp", form is SourceForm.Measurement or SourceForm.Database ? Policy : DefaultPolicy));
        }

        if (epoch is not null)
        {
            parameters.Add(new("epoch", epoch));
        }

        return parameters;
    }

    private static List<KeyValuePair<string, string>> Upstream(QueryPlan plan)
    {
        PlannedStatement statement = plan.Statements.ShouldHaveSingleItem();
        List<KeyValuePair<string, string>> parameters = [new("q", statement.Text)];
        if (statement.ResolvedDatabase is { } database)
        {
            parameters.Add(new("db", database));
        }

        if (plan.Shape.UpstreamEpoch is { } epoch)
        {
            parameters.Add(new("epoch", epoch));
        }

        if (plan.Shape.UpstreamChunkSize is { } size)
        {
            parameters.AddRange(Chunks(size));
        }

        return parameters;
    }

    /// <summary>
    /// Asks once more where two answers differ: intervals without an upper bound end at the server's own clock, which
    /// can pass the border of one between two requests.
    /// </summary>
    private static async Task<(string Wanted, string Answer)> AskTwiceAsync(Func<Task<(string Wanted, string Answer)>> ask)
    {
        (string Wanted, string Answer) both = await ask();
        return both.Wanted == both.Answer ? both : await ask();
    }

    private static KeyValuePair<string, string>[] Chunks(long size) =>
        [new("chunked", "true"), new("chunk_size", size.ToString(CultureInfo.InvariantCulture))];

    private static string Start(string answer) => answer.Length > 400 ? answer[..400] : answer;

    private static async Task FillAsync(InfluxServer server, IEnumerable<SelectStatementSyntax> selects)
    {
        var points = new CorpusPoints(selects);
        int first = 0;
        foreach (string database in (string[])[Database, OtherDatabase])
        {
            string name = $"\"{database}\"";
            // Long shards: the corpora's times lie decades apart.
            string create =
                $"CREATE DATABASE {name} WITH DURATION INF SHARD DURATION 5200w NAME {DefaultPolicy}; "
                + $"CREATE RETENTION POLICY {Policy} ON {name} DURATION INF REPLICATION 1 SHARD DURATION 5200w";
            (await server.QueryAsync(create, database)).ShouldBeNull();
            foreach (string policy in (string[])[DefaultPolicy, Policy])
            {
                await server.WriteAsync(points.ToLines(first), $"{Uri.EscapeDataString(database)}&rp={policy}");
                first += CorpusPoints.Spread;
            }
        }
    }
}
