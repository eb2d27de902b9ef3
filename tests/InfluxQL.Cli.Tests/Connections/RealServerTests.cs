using InfluxQL.Cli.Results;
using InfluxQL.Cli.Schema;
using InfluxQL.Cli.Servers;
using InfluxQL.Cli.Sessions;
using InfluxQL.Rewriting;
using InfluxQL.Services;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Connections;

[Collection(InfluxAndGatewayCollection.Name)]
public sealed class RealServerTests(InfluxAndGateway servers)
{
    private static readonly TimeSpan s_hanging = TimeSpan.FromSeconds(30);

    [InfluxServerFact]
    public async Task A_real_server_says_what_it_is()
    {
        using ServerConnection connection = servers.Connect();

        ServerVersion version = await connection.PingAsync(default);

        version.Version.ShouldNotBeNull();
        version.LikelyTarget.ShouldBe(TargetProfiles.OssV1);
    }

    [InfluxServerTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Points_come_back_as_they_were_written(bool byGateway)
    {
        using QuerySession session = Create(byGateway);

        List<ResultChunk> chunks = await RunAsync(session, "SELECT usage, n, s, b FROM cpu WHERE host = 'a' GROUP BY host");

        ResultSeries series = chunks.ShouldHaveSingleItem().Series.ShouldHaveSingleItem();
        series.Name.ShouldBe("cpu");
        series.Tags.ShouldBe([new("host", "a")]);
        series.Columns.ShouldBe(["time", "usage", "n", "s", "b"]);
        series.Rows.ShouldHaveSingleItem().ShouldBe(
        [
            new(ResultValueKind.String, "1970-01-02T00:00:00Z"),
            new(ResultValueKind.Number, "1.5"),
            new(ResultValueKind.Number, "9007199254740993"),
            new(ResultValueKind.String, "x"),
            new(ResultValueKind.Boolean, "true"),
        ]);
    }

    [InfluxServerTheory]
    [InlineData(EpochPrecision.Nanoseconds, "172800000000001", false)]
    [InlineData(EpochPrecision.Microseconds, "172800000000", false)]
    [InlineData(EpochPrecision.Seconds, "172800", false)]
    [InlineData(EpochPrecision.Hours, "48", false)]
    [InlineData(EpochPrecision.Days, "2", false)]
    [InlineData(EpochPrecision.Weeks, "0", false)]
    [InlineData(EpochPrecision.Microseconds, "172800000000", true)]
    [InlineData(EpochPrecision.Days, "2", true)]
    public async Task Timestamps_have_the_unit_that_was_asked_for(EpochPrecision epoch, string time, bool byGateway)
    {
        using QuerySession session = Create(byGateway);
        session.Epoch = epoch;

        List<ResultChunk> chunks = await RunAsync(session, "SELECT usage FROM cpu WHERE host = 'b'");

        chunks[0].Series[0].Rows[0][0].ShouldBe(new ResultValue(ResultValueKind.Number, time));
    }

    [InfluxServerTheory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_long_answer_comes_in_chunks_and_is_one_series(bool isChunked, bool byGateway)
    {
        using QuerySession session = Create(byGateway);
        session.Use("telegraf", "week");
        session.IsChunked = isChunked;

        List<ResultChunk> chunks = await RunAsync(session, "SELECT v FROM many");

        chunks.Count.ShouldBeGreaterThanOrEqualTo(3);
        List<ResultSeries> parts = [.. chunks.SelectMany(chunk => chunk.Series)];
        parts.Select(part => part.ContinuesPrevious).ShouldBe(parts.Select((_, index) => index > 0));
        parts.SelectMany(part => part.Rows).Select(row => row[1].Text).ShouldBe(Enumerable.Range(0, 25_000).Select(i => $"{i}"));
        chunks.ShouldAllBe(chunk => chunk.Messages.Count == 0);
    }

    [InfluxServerFact]
    public async Task An_error_of_the_server_ends_the_statements()
    {
        using QuerySession session = Create(byGateway: false);
        var errors = new List<string?>();

        await foreach (StatementAnswer answer in session.RunAsync(session.Plan("SHOW TAG KEYS ON nowhere; SELECT usage FROM nowhere..cpu; SELECT usage FROM cpu").Plan!))
        {
            errors.Add(null);
            await foreach (ResultChunk chunk in answer.Chunks)
            {
                errors[^1] ??= chunk.Error;
            }
        }

        errors.ShouldBe(["database not found: nowhere", "not executed", "not executed"]);
    }

    [InfluxServerFact]
    public async Task What_the_gateway_refuses_is_told_in_its_words()
    {
        using QuerySession session = Create(byGateway: true);
        session.Use("other", null);
        (await Should.ThrowAsync<ConnectionException>(() => RunAsync(session, "SELECT v FROM cpu"))).Message.ShouldContain("refuses this to a token");

        session.Connection = servers.ConnectToGateway("wrong-token");
        ConnectionException fault = await Should.ThrowAsync<ConnectionException>(() => RunAsync(session, "SELECT v FROM cpu"));

        fault.Message.ShouldContain("does not let a token in");
        fault.Message.ShouldNotContain("wrong-token");
    }

    [InfluxServerFact]
    public async Task Cancelling_ends_the_query_on_the_server()
    {
        using QuerySession session = Create(byGateway: false);
        using ServerConnection observer = servers.Connect();
        using var cancellation = new CancellationTokenSource();

        // More than fits between the two, so that the server waits for a reader in the middle of the query.
        session.ChunkSize = 1;
        QueryPlan plan = session.Plan($"SELECT {string.Join(", ", Enumerable.Range(0, 100).Select(i => $"v + {i}"))} FROM week.many").Plan!;
        await using IAsyncEnumerator<ResultChunk> answer =
            session.Connection!.RunAsync(plan.Statements[0], plan.Shape, cancellation.Token).GetAsyncEnumerator(cancellation.Token);
        (await answer.MoveNextAsync()).ShouldBeTrue();
        (await IsRunningAsync(observer)).ShouldBeTrue();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            while (await answer.MoveNextAsync())
            {
                // What has arrived already may be read.
            }
        });
        var hanging = Task.Delay(s_hanging);
        while (await IsRunningAsync(observer))
        {
            hanging.IsCompleted.ShouldBeFalse("the server still runs the query");
            await Task.Delay(50);
        }
    }

    [InfluxServerTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_schema_of_a_real_server_is_known(bool byGateway)
    {
        using ServerConnection connection = byGateway ? servers.ConnectToGateway() : servers.Connect();
        using var schema = new LiveSchema(connection, () => TargetProfiles.OssV1);
        schema.Want("telegraf");
        schema.WantTagValues("telegraf", null, "cpu", "host");

        await schema.RefreshAsync(default).WaitAsync(s_hanging);

        SchemaDatabase database = schema.Snapshot.FindDatabase("telegraf")!;
        database.RetentionPolicies.ShouldBe(["autogen", "week"]);
        SchemaMeasurement cpu = database.FindMeasurement("cpu")!;
        cpu.Fields.Select(field => $"{field.Name} {field.Type}").ShouldBe(["b boolean", "n integer", "s string", "usage float"]);
        cpu.FindTag("host")!.Values.ShouldBe(["a", "b"]);

        // Its points are in another retention policy than the default one.
        database.FindMeasurement("many")!.FindField("v")!.Type.ShouldBe("integer");
    }

    [InfluxServerFact]
    public void The_command_schema_writes_what_it_takes_back()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.Of("schema", "--connect", servers.Server.Address.AbsoluteUri, "--target", "oss-1.x", "--db", "telegraf", "--tag-values");

        run.Error.ShouldBeEmpty();
        run.Status.ShouldBe(ExitStatus.Success);
        string file = folder.Write("schema.json", run.Output);
        SchemaFile.Read(file).FindDatabase("telegraf")!.FindMeasurement("cpu")!.FindTag("host")!.Values.ShouldBe(["a", "b"]);
        ToolRun.Of("schema", "--check", file).Output.ShouldBe($"{file} is right: 1 database, 3 measurements, 6 fields, 2 tags.\n");
    }

    private static async Task<bool> IsRunningAsync(ServerConnection observer) =>
        (await TestPlans.RunAsync(observer, TestPlans.Of("SHOW QUERIES")))
            .SelectMany(chunk => chunk.Series)
            .SelectMany(series => series.Rows)
            .Any(row => row.Any(value => value.Text.Contains("week.many")));

    private QuerySession Create(bool byGateway) => new()
    {
        Target = TargetProfiles.OssV1,
        Database = "telegraf",
        Connection = byGateway ? servers.ConnectToGateway() : servers.Connect(),
    };

    private static async Task<List<ResultChunk>> RunAsync(QuerySession session, string text)
    {
        var chunks = new List<ResultChunk>();
        await foreach (StatementAnswer answer in session.RunAsync(session.Plan(text).Plan!))
        {
            await foreach (ResultChunk chunk in answer.Chunks)
            {
                chunk.Error.ShouldBeNull();
                chunks.Add(chunk);
            }
        }

        return chunks;
    }
}
