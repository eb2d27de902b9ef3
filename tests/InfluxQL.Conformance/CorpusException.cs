using InfluxQL.TestSupport;

namespace InfluxQL.Conformance;

/// <summary>A corpus row that the library means to answer differently.</summary>
/// <param name="Query">The row's exact query.</param>
/// <param name="Reason">Why, with the section of the specification that says so.</param>
public sealed record CorpusException(string Query, string Reason)
{
    private const string Password = "Section 6: the reference redacts passwords when it prints; ours is a separate, explicit operation.";
    private const string NewDatabase = "Section 6: CREATE DATABASE durations; ours print as everywhere else.";
    private const string WithKey = "Section 6: the reference drops SHOW TAG KEYS … WITH KEY.";

    /// <summary>The exceptions by their exact query.</summary>
    public static IReadOnlyList<CorpusException> All { get; } =
    [
        new("CREATE USER testuser WITH PASSWORD 'pwd1337' WITH ALL PRIVILEGES", Password),
        new("CREATE USER admin WITH PASSWORD '<password>' WITH ALL PRIVILEGES", Password),
        new("CREATE USER todd WITH PASSWORD '123456'", Password),
        new("CREATE USER east WITH PASSWORD 'east'", Password),
        new("CREATE USER west WITH PASSWORD 'west'", Password),
        new("CREATE USER penelope WITH PASSWORD 'timeseries4dayz'", Password),
        new("CREATE USER \"grafana\" WITH PASSWORD 'secret456';", Password),
        new("CREATE DATABASE testdb WITH DURATION 24h", NewDatabase),
        new("CREATE DATABASE testdb WITH DURATION 24h REPLICATION 2 SHARD DURATION 10m NAME test_name ", NewDatabase),
        new("CREATE DATABASE testdb WITH DURATION 24h REPLICATION 2 SHARD DURATION 10m FUTURE LIMIT 6704ns NAME test_name", NewDatabase),
        new("CREATE DATABASE db0_r WITH DURATION 24h REPLICATION 2 NAME db0_r_policy", NewDatabase),
        new("CREATE DATABASE db1 WITH DURATION 24h", NewDatabase),
        new("CREATE DATABASE db1 WITH DURATION 60m SHARD DURATION 30m", NewDatabase),
        new("CREATE DATABASE \"NOAA_water_database\" WITH DURATION 3d REPLICATION 1 SHARD DURATION 1h NAME \"liquid\"", NewDatabase),
        new("CREATE DATABASE \"bar\" WITH DURATION 1d REPLICATION 1 SHARD DURATION 30m NAME \"myrp\"", NewDatabase),
        new("CREATE DATABASE \"bar\" WITH DURATION 1d FUTURE LIMIT 6h PAST LIMIT 6h NAME \"myrp\"", NewDatabase),
        new("SHOW TAG KEYS WITH KEY = host WHERE host = 'server03' AND time > 0", WithKey),
        new("SHOW TAG KEYS ON \"telegraf\" WITH KEY IN (\"host\",\"region\")", WithKey),
    ];

    /// <summary>Gives the exception for a row, or null.</summary>
    public static CorpusException? For(CorpusRow row) => All.FirstOrDefault(exception => exception.Query == row.Query);
}
