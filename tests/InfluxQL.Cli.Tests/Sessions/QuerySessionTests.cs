using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Reports;
using InfluxQL.Cli.Results;
using InfluxQL.Cli.Schema;
using InfluxQL.Cli.Servers;
using InfluxQL.Json.Configuration;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Services;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Sessions;

public sealed class QuerySessionTests
{
    [Fact]
    public void A_plan_has_the_settings_of_the_session()
    {
        using var session = new QuerySession
        {
            Target = TargetProfiles.OssV1,
            Epoch = EpochPrecision.Days,
            ChunkSize = 5,
            Parameters = new Dictionary<string, BoundValue> { ["h"] = BoundValue.String("web01") },
        };
        session.Use("telegraf", "week");

        QueryReport report = session.Plan("SELECT v FROM cpu WHERE host = $h");

        report.Error.ShouldBeNull();
        PlannedStatement statement = report.Plan!.Statements.ShouldHaveSingleItem();
        statement.Text.ShouldBe("SELECT v FROM telegraf.week.cpu WHERE host = 'web01'");
        report.Plan.Shape.UpstreamEpoch.ShouldBe("ns");
        report.Plan.Shape.Conversion.ShouldBe(TimestampConversion.Divide);
        report.Plan.Shape.UpstreamChunkSize.ShouldBe(5);
    }

    [Fact]
    public void A_configuration_changes_the_profile_of_whichever_target_is_chosen()
    {
        using var session = new QuerySession
        {
            Configuration = InfluxQLConfiguration.Read("""{"profile": {"target": "core"}}"""),
        };
        session.Target.Id.ShouldBe("core");

        session.Target = TargetProfiles.OssV1;

        session.Target.Id.ShouldBe("oss-1.x");
        session.Plan("DROP DATABASE a").Error.ShouldBeNull();
    }

    [Fact]
    public void Services_know_the_database_the_parameters_and_the_schema()
    {
        using var session = new QuerySession
        {
            Parameters = new Dictionary<string, BoundValue> { ["h"] = BoundValue.String("x") },
            Schema = new FixedSchema(new SchemaSnapshotBuilder().AddField("telegraf", "cpu", "usage_idle", "float").Build()),
            Database = "telegraf",
        };

        session.ServiceOptions.Parameters.ShouldBe(["h"]);
        session.Services("SELECT  FROM cpu").GetCompletions(7).Items.ShouldContain(item => item.InsertText == "usage_idle");
    }

    [Fact]
    public async Task After_a_statement_that_failed_the_others_are_not_executed()
    {
        var queries = new List<string>();
        await using TestServer server = await TestServer.StartAsync(async context =>
        {
            string query = (await context.Request.ReadFormAsync())["q"].ToString();
            queries.Add(query);
            await context.Response.WriteAsync(query.Contains("bad")
                ? """{"results":[{"statement_id":0,"error":"no such thing"}]}"""
                : """{"results":[{"statement_id":0}]}""");
        });
        using var session = new QuerySession { Target = TargetProfiles.OssV1, Database = "db0" };
        session.Connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None);

        List<(bool IsExecuted, string? Error)> answers = await RunAsync(session, "SELECT v FROM good; SELECT v FROM bad; SELECT v FROM later; SELECT v FROM last");

        answers.ShouldBe([(true, null), (true, "no such thing"), (false, "not executed"), (false, "not executed")]);
        queries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_statement_whose_answer_nobody_reads_is_executed_all_the_same()
    {
        int requests = 0;
        await using TestServer server = await TestServer.StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            return context.Response.WriteAsync("""{"results":[{"statement_id":0,"error":"no"}]}""");
        });
        using var session = new QuerySession { Target = TargetProfiles.OssV1, Database = "db0" };
        session.Connection = new ServerConnection(ServerAddress.Parse(server.Address), ServerCredentials.None);

        var executed = new List<bool>();
        await foreach (StatementAnswer answer in session.RunAsync(session.Plan("SELECT v FROM a; SELECT v FROM b").Plan!))
        {
            executed.Add(answer.IsExecuted);
        }

        executed.ShouldBe([true, false]);
        requests.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_connection_nothing_runs_and_it_is_said_how_to_get_one()
    {
        using var session = new QuerySession { Database = "db0" };

        (await Should.ThrowAsync<ConnectionException>(() => RunAsync(session, "SELECT v FROM a"))).Message.ShouldContain("--connect URL");
    }

    [Theory]
    [InlineData("SELECT v FROM cpu WHERE host = |", "db0/cpu/host")]
    [InlineData("SELECT v FROM cpu WHERE host = 'a|", "db0/cpu/host")]
    [InlineData("SELECT v FROM cpu WHERE host = 'a|'", "db0/cpu/host")]
    [InlineData("SELECT v FROM cpu WHERE v > 1 AND \"host\" != |", "db0/cpu/host")]
    [InlineData("SELECT v FROM cpu; SELECT v FROM cpu WHERE host =~ |", "db0/cpu/host")]
    [InlineData("SELECT v FROM cpu WHERE host |", "")]
    [InlineData("SELECT v FROM cpu WHERE v = |", "")]
    [InlineData("SELECT v FROM other WHERE host = |", "")]
    [InlineData("|", "")]
    public void Values_of_a_tag_are_wanted_where_one_is_about_to_be_typed(string marked, string expected)
    {
        var schema = new RecordingSchema(new SchemaSnapshotBuilder().AddField("db0", "cpu", "v").AddTags("db0", "cpu", "host").Build());
        using var session = new QuerySession { Schema = schema, Database = "db0" };
        int position = marked.IndexOf('|');

        session.WantNamesAt(marked.Remove(position, 1), position);

        string.Join(' ', schema.Tags).ShouldBe(expected);
    }

    [Fact]
    public void The_session_ends_what_it_no_longer_uses()
    {
        var schema = new RecordingSchema(SchemaSnapshot.Empty);
        using (var session = new QuerySession { Schema = schema })
        {
            session.Schema = schema;
            schema.IsDisposed.ShouldBeFalse();
        }

        schema.IsDisposed.ShouldBeTrue();
    }

    private static async Task<List<(bool IsExecuted, string? Error)>> RunAsync(QuerySession session, string text)
    {
        var answers = new List<(bool, string?)>();
        await foreach (StatementAnswer answer in session.RunAsync(session.Plan(text).Plan!))
        {
            string? error = null;
            await foreach (ResultChunk chunk in answer.Chunks)
            {
                error ??= chunk.Error;
            }

            answers.Add((answer.IsExecuted, error));
        }

        return answers;
    }

    /// <summary>A schema that says what it was asked for.</summary>
    private sealed class RecordingSchema(SchemaSnapshot snapshot) : ISchemaSource
    {
        public event Action? Changed
        {
            add { }
            remove { }
        }

        public List<string> Tags { get; } = [];

        public bool IsDisposed { get; private set; }

        public SchemaSnapshot Snapshot => snapshot;

        public string? LastError => null;

        public void Want(string? database, string? retentionPolicy = null)
        {
            // The names are there already.
        }

        public void WantTagValues(string database, string? retentionPolicy, string measurement, string tag) => Tags.Add($"{database}/{measurement}/{tag}");

        public void Dispose() => IsDisposed = true;
    }
}
