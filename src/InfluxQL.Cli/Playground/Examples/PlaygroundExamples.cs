using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Playground.Examples;

/// <summary>The examples of the page.</summary>
internal static class PlaygroundExamples
{
    /// <summary>All, from plain to special.</summary>
    public static IReadOnlyList<PlaygroundExample> All { get; } =
    [
        new(
            "A dashboard query",
            "The mean of the last hour, a value a minute and host. Point at now() - 1h to read the time range.",
            new RequestState
            {
                Text = "SELECT mean(usage_user) AS \"user\"\nFROM cpu\nWHERE time > now() - 1h\nGROUP BY time(1m), host\nfill(null)",
                Database = "telegraf",
                Epoch = "ms",
            }),
        new(
            "A sub-query",
            "The highest of the hosts' means. Rename total at its alias, and its use changes with it.",
            new RequestState
            {
                Text = "SELECT max(total)\nFROM (\n  SELECT mean(usage_user) AS total\n  FROM cpu\n  WHERE time > now() - 1d\n  GROUP BY time(10m), host\n)\nWHERE time > now() - 1d\nGROUP BY time(1h)",
                Database = "telegraf",
            }),
        new(
            "A misspelled word",
            "FORM is no word of the language. Take the quick fix to write FROM.",
            new RequestState { Text = "SELECT mean(usage_user) FORM cpu WHERE time > now() - 1h", Database = "telegraf" })
        {
            Shows = "IQL0008",
        },
        new(
            "A string in the wrong quotes",
            "\"web01\" in double quotes is the name of a column, so that the condition never holds. The quick fix writes 'web01'.",
            new RequestState { Text = "SELECT usage_user FROM cpu WHERE host = \"web01\" AND time > now() - 15m", Database = "telegraf" })
        {
            Shows = "IQL4003",
        },
        new(
            "SELECT INTO on InfluxDB Clustered",
            "InfluxDB Clustered takes no SELECT INTO, so that nothing is sent. Choose InfluxDB OSS 1.x as the target and it runs.",
            new RequestState { Text = "SELECT mean(usage_user) INTO cpu_1h FROM cpu WHERE time > now() - 1d GROUP BY time(1h), host", Database = "telegraf" })
        {
            Shows = "IQL1001",
        },
        new(
            "Database and retention policy",
            "InfluxDB 3 has no retention policies, as the advice says: the plan runs the statement in the database telegraf/week, which stands for both.",
            new RequestState { Text = "SELECT last(used_percent) FROM telegraf.week.mem WHERE time > now() - 5m GROUP BY host" })
        {
            Shows = "IQL4012",
        },
        new(
            "The same for InfluxDB 1.x",
            "Here the plan writes the database into the statement, so that the request's parameters no longer matter.",
            new RequestState { Text = "SELECT last(used_percent) FROM mem WHERE time > now() - 5m GROUP BY host", Target = TargetProfiles.OssV1, Database = "telegraf" }),
        new(
            "Bind parameters",
            "The values are in the field Bind values. They take the place of $host, $since and $limit in the plan.",
            new RequestState
            {
                Text = "SELECT usage_user, usage_system FROM cpu WHERE host = $host AND time > now() - $since ORDER BY time DESC LIMIT $limit",
                Database = "telegraf",
                Parameters = "{\"host\": \"web01\", \"since\": {\"duration\": \"6h\"}, \"limit\": 100}",
            }),
        new(
            "A time zone",
            "Days of Berlin: the windows begin at midnight there, in summer and winter.",
            new RequestState
            {
                Text = "SELECT sum(kwh) FROM meter WHERE time >= '2024-03-01' AND time < '2024-04-01' GROUP BY time(1d) tz('Europe/Berlin')",
                Database = "energy",
                Target = TargetProfiles.Core,
            }),
        new(
            "Gaps filled in",
            "fill(linear) draws a line over windows without points; null, none, previous and a number are the other choices.",
            new RequestState
            {
                Text = "SELECT mean(temperature) FROM weather WHERE time >= '2024-05-01T00:00:00Z' AND time < '2024-05-02T00:00:00Z' GROUP BY time(10m), station fill(linear)",
                Database = "weather",
                Now = "2024-05-02T00:00:00Z",
            }),
        new(
            "Regular expressions",
            "They choose measurements, columns and values of tags.",
            new RequestState { Text = "SELECT mean(/^usage_/) FROM /^cpu/ WHERE host =~ /^web\\d+$/ AND time > now() - 1h GROUP BY time(5m)", Database = "telegraf" }),
        new(
            "Several statements",
            "Each statement is planned by itself. The broken one in the middle keeps all of them from being sent.",
            new RequestState
            {
                Text = "-- what there is\nSHOW MEASUREMENTS;\n\n-- a number is missing\nSELECT * FROM cpu WHERE time > now() - 1m LIMIT;\n\nSHOW TAG VALUES FROM cpu WITH KEY = host",
                Database = "telegraf",
            })
        {
            Shows = "IQL0010",
        },
        new(
            "Names of an InfluxDB 1.x",
            "Statements that only InfluxDB 1.x has. Switch the target and read why others refuse them.",
            new RequestState { Text = "SHOW SERIES CARDINALITY;\nSHOW SUBSCRIPTIONS;\nSHOW SHARD GROUPS", Target = TargetProfiles.OssV1, Database = "telegraf" }),
    ];
}
