using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Writing;

/// <summary>Writes through the gateway to a real InfluxDB 1.6.7.</summary>
public sealed class WriteInfluxServerTests
{
    [InfluxServerFact]
    public async Task Every_precision_gives_the_right_time()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE d", "d");
        await using WriteServer gateway = await WriteServer.StartAsync(server.Address);
        (string Precision, string Timestamp)[] rows =
        [
            ("", "1699999200000000000"), ("ns", "1699999200000000000"), ("n", "1699999200000000000"), ("us", "1699999200000000"), ("u", "1699999200000000"),
            ("%C2%B5", "1699999200000000"), ("microsecond", "1699999200000000"), ("ms", "1699999200000"), ("s", "1699999200"), ("second", "1699999200"), ("m", "28333320"), ("h", "472222"),
        ];
        for (int i = 0; i < rows.Length; i++)
        {
            (await gateway.WriteAsync($"db=d&precision={rows[i].Precision}", $"m,row={i} v={i} {rows[i].Timestamp}")).ShouldBe((204, null), rows[i].Precision);
        }

        string answer = await server.GetAnswerAsync([new("db", "d"), new("q", "SELECT v FROM m WHERE time = '2023-11-14T22:00:00Z' GROUP BY row"), new("epoch", "s")]);
        for (int i = 0; i < rows.Length; i++)
        {
            answer.ShouldContain($"[1699999200,{i}]", Case.Sensitive, rows[i].Precision);
        }
    }

    [InfluxServerFact]
    public async Task A_retention_policy_a_partial_write_an_unknown_database_and_an_empty_body_are_as_with_the_server_itself()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE d", "d");
        await server.QueryAsync("CREATE RETENTION POLICY r ON d DURATION INF REPLICATION 1", "d");
        await using WriteServer gateway = await WriteServer.StartAsync(server.Address);
        (await gateway.WriteAsync("db=d&rp=r", "m v=1 1")).ShouldBe((204, null));
        (await server.GetAnswerAsync([new("db", "d"), new("q", "SELECT v FROM d.r.m"), new("epoch", "ns")])).ShouldContain("[1,1]");

        (int status, string? error) = await gateway.WriteAsync("db=d&rp=r", "m v=\"text\" 2");
        status.ShouldBe(400);
        error.ShouldNotBeNull().ShouldStartWith("partial write: field type conflict: input field \"v\"");

        (await gateway.WriteAsync("db=none", "m v=1")).ShouldBe((404, "database not found: \"none\""));
        (await gateway.WriteAsync("db=d", "")).ShouldBe((204, null));
        (await gateway.WriteAsync("db=d", "# nothing\n\n")).ShouldBe((204, null));
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_000))).ShouldBe((204, null));
    }

    [InfluxServerFact]
    public async Task A_body_with_a_wrong_line_far_behind_writes_nothing_there()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE d", "d");
        await using WriteServer gateway = await WriteServer.StartAsync(server.Address);
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_000) + "cpu usage=\n")).Status.ShouldBe(400);
        (await server.GetAnswerAsync([new("db", "d"), new("q", "SHOW MEASUREMENTS")])).ShouldNotContain("cpu");
        (await gateway.WriteAsync("db=d", WriteLines.OfLength(3_000_000))).Status.ShouldBe(204);
        (await server.GetAnswerAsync([new("db", "d"), new("q", "SHOW MEASUREMENTS")])).ShouldContain("cpu");
    }

    [InfluxServerFact]
    public async Task A_body_beyond_the_limit_of_the_server_is_413_however_large_it_is()
    {
        using InfluxServer server = await InfluxServer.StartAsync(maxBodySize: 500_000);
        await server.QueryAsync("CREATE DATABASE d", "d");
        await using WriteServer gateway = await WriteServer.StartAsync(server.Address);
        foreach (int length in (int[])[900_000, 3_000_000, 24_000_000])
        {
            (await gateway.WriteAsync("db=d", WriteLines.OfLength(length))).ShouldBe((413, "Request Entity Too Large"), $"{length} bytes");
        }

        (await gateway.WriteAsync("db=d", WriteLines.OfLength(400_000))).ShouldBe((204, null));
    }
}
