using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Servers;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Schema;

public sealed class LiveSchemaTests : IAsyncLifetime
{
    private static readonly TimeSpan s_hanging = TimeSpan.FromSeconds(30);

    private readonly ManualClock _clock = new();
    private SchemaServer _server = null!;
    private ServerConnection _connection = null!;
    private TargetProfile _target = TargetProfiles.OssV1;

    public async Task InitializeAsync()
    {
        _server = await SchemaServer.StartAsync();
        _connection = new ServerConnection(ServerAddress.Parse(_server.Address), ServerCredentials.None);
    }

    public async Task DisposeAsync()
    {
        _connection.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Names_come_in_the_background()
    {
        using LiveSchema schema = Create();

        await WaitAsync(schema, () => schema.Want("db0"), known => known.FindDatabase("db1") is not null && known.FindDatabase("db0")?.FindMeasurement("cpu") is not null);

        SchemaDatabase database = schema.Snapshot.FindDatabase("db0")!;
        database.RetentionPolicies.ShouldBe(["autogen"]);
        database.Measurements.Select(measurement => measurement.Name).ShouldBe(["cpu", "mem"]);
        database.FindMeasurement("cpu")!.FindField("v")!.Type.ShouldBe("float");
        database.FindMeasurement("cpu")!.FindTag("host")!.Values.ShouldBeEmpty();
        schema.LastError.ShouldBeNull();
        _server.Queries.ShouldContain("db0: SHOW FIELD KEYS ON db0");
    }

    [Fact]
    public async Task Values_of_a_tag_are_asked_for_when_they_are_wanted_and_not_without_end()
    {
        using LiveSchema schema = Create();

        await WaitAsync(schema, () => schema.WantTagValues("db0", null, "cpu", "host"), known => known.FindDatabase("db0") is not null);

        schema.Snapshot.FindDatabase("db0")!.FindMeasurement("cpu")!.FindTag("host")!.Values.ShouldBe(["a", "b"]);
        _server.Queries.ShouldHaveSingleItem().ShouldContain("WITH KEY = host LIMIT 200");
    }

    [Fact]
    public async Task What_is_known_is_not_asked_for_again_until_it_is_old()
    {
        using LiveSchema schema = Create();
        await WaitAsync(schema, () => schema.Want("db0"), known => known.FindDatabase("db0")?.FindMeasurement("cpu") is not null && known.FindDatabase("db1") is not null);
        int asked = _server.Queries.Count;

        _clock.Advance(TimeSpan.FromMinutes(4));
        schema.Want("db0");
        _server.Queries.Count.ShouldBe(asked);

        _clock.Advance(TimeSpan.FromMinutes(2));
        await WaitAsync(schema, () => schema.Want("db0"), _ => _server.Queries.Count == asked * 2);
    }

    [Fact]
    public async Task A_database_is_asked_for_once_at_a_time()
    {
        var gate = new TaskCompletionSource();
        _server.Gate = gate.Task;
        using LiveSchema schema = Create();
        for (int i = 0; i < 50; i++)
        {
            schema.Want("db0");
        }

        await WaitAsync(schema, gate.SetResult, known => known.FindDatabase("db0")?.FindMeasurement("cpu") is not null);

        _server.CountOf("SHOW MEASUREMENTS").ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_leaves_the_names_as_they_are_and_is_tried_again_later()
    {
        using LiveSchema schema = Create();
        await WaitAsync(schema, () => schema.Want("db0"), known => known.FindDatabase("db0")?.FindMeasurement("cpu") is not null && known.FindDatabase("db1") is not null);
        _server.IsFailing = true;
        _clock.Advance(TimeSpan.FromMinutes(6));

        await WaitAsync(schema, () => schema.Want(null), _ => schema.LastError is not null);

        schema.LastError!.ShouldContain("not now");
        schema.Snapshot.FindDatabase("db0")!.FindMeasurement("cpu").ShouldNotBeNull();
        _server.IsFailing = false;
        int asked = _server.CountOf("SHOW DATABASES");
        schema.Want(null);
        _server.CountOf("SHOW DATABASES").ShouldBe(asked);

        _clock.Advance(TimeSpan.FromSeconds(20));
        await WaitAsync(schema, () => schema.Want(null), _ => schema.LastError is null);
    }

    [Fact]
    public async Task Refreshing_asks_again_and_tells_what_fails()
    {
        using LiveSchema schema = Create();
        schema.Want("db0");
        await schema.RefreshAsync(default);
        schema.Snapshot.FindDatabase("db0")!.FindMeasurement("cpu").ShouldNotBeNull();

        _server.IsFailing = true;

        (await Should.ThrowAsync<ConnectionException>(() => schema.RefreshAsync(default))).Message.ShouldContain("not now");
    }

    [Fact]
    public async Task Another_target_is_asked_with_its_own_statements()
    {
        _target = TargetProfiles.Clustered;
        using LiveSchema schema = Create();
        await WaitAsync(schema, () => schema.Want("db0", "week"), known => known.FindDatabase("db0")?.FindMeasurement("cpu") is not null);
        _server.Queries.ShouldContain("db0/week: SHOW MEASUREMENTS");
        _server.CountOf("SHOW DATABASES").ShouldBe(0);

        _target = TargetProfiles.OssV1;
        await WaitAsync(schema, () => schema.Want("db0", "week"), known => known.FindDatabase("db1") is not null);

        _server.CountOf("SHOW DATABASES").ShouldBe(1);
    }

    [Fact]
    public async Task Disposing_ends_what_is_under_way_and_nobody_is_told()
    {
        _server.Gate = new TaskCompletionSource().Task;
        LiveSchema schema = Create();
        int changes = 0;
        schema.Changed += () => changes++;
        schema.Want("db0");
        Task refresh = schema.RefreshAsync(default);

        schema.Dispose();

        await refresh.WaitAsync(s_hanging);
        changes.ShouldBe(0);
        schema.LastError.ShouldBeNull();
        schema.Want("db1");
        _server.CountOf("db1").ShouldBe(0);
    }

    private LiveSchema Create() => new(_connection, () => _target) { Clock = _clock };

    private static async Task WaitAsync(LiveSchema schema, Action start, Func<SchemaSnapshot, bool> isReached)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (isReached(schema.Snapshot))
            {
                reached.TrySetResult();
            }
        }

        schema.Changed += Look;
        start();
        await reached.Task.WaitAsync(s_hanging);
        schema.Changed -= Look;
    }
}
