namespace InfluxQL.Gateway.Forbidden;

/// <summary>The statements that may not pass, by target. Each names <see cref="Mark"/>, by which it would be found behind the gateway.</summary>
internal static class ForbiddenStatements
{
    /// <summary>What the statements are about; nothing else in the tests names it.</summary>
    public const string Mark = "zzforbidden";

    /// <summary>What changes data, users, or how the server works, or is run for another: refused by every read-only target.</summary>
    public static IReadOnlyList<string> Management { get; } =
    [
        $"SELECT mean(usage) INTO {Mark} FROM cpu",
        $"SELECT * INTO \"other\".\"autogen\".\"{Mark}\" FROM cpu GROUP BY *",
        $"CREATE DATABASE {Mark}",
        $"CREATE DATABASE {Mark} WITH DURATION 1d REPLICATION 1 NAME one",
        $"CREATE RETENTION POLICY {Mark} ON mydb DURATION 1d REPLICATION 1 DEFAULT",
        $"CREATE CONTINUOUS QUERY {Mark} ON mydb BEGIN SELECT mean(usage) INTO a FROM cpu GROUP BY time(1m) END",
        $"CREATE SUBSCRIPTION {Mark} ON mydb.autogen DESTINATIONS ALL 'udp://127.0.0.1:9090'",
        $"CREATE USER {Mark} WITH PASSWORD 'x'",
        $"CREATE USER {Mark} WITH PASSWORD 'x' WITH ALL PRIVILEGES",
        $"DELETE FROM {Mark}",
        $"DELETE WHERE host = '{Mark}'",
        $"DROP DATABASE {Mark}",
        $"DROP MEASUREMENT {Mark}",
        $"DROP RETENTION POLICY {Mark} ON mydb",
        $"DROP CONTINUOUS QUERY {Mark} ON mydb",
        $"DROP SERIES FROM {Mark}",
        $"DROP SERIES FROM cpu WHERE host = '{Mark}'",
        $"DROP SUBSCRIPTION {Mark} ON mydb.autogen",
        $"DROP USER {Mark}",
        $"GRANT ALL PRIVILEGES TO {Mark}",
        $"GRANT READ ON mydb TO {Mark}",
        $"REVOKE ALL PRIVILEGES FROM {Mark}",
        $"REVOKE WRITE ON mydb FROM {Mark}",
        $"ALTER RETENTION POLICY {Mark} ON mydb DURATION 1h",
        $"SET PASSWORD FOR {Mark} = 'x'",
        $"KILL QUERY 36 ON \"{Mark}\"",
        $"DROP SHARD 1; DROP DATABASE {Mark}",
        $"EXPLAIN SELECT mean(usage) FROM {Mark}",
        $"EXPLAIN ANALYZE SELECT mean(usage) FROM {Mark}",
    ];

    /// <summary>What InfluxDB Clustered lacks beyond that.</summary>
    public static IReadOnlyList<string> LackingOnClustered { get; } =
    [
        $"SHOW SERIES FROM {Mark}",
        $"SHOW SERIES CARDINALITY ON {Mark}",
        $"SHOW SERIES EXACT CARDINALITY FROM {Mark}",
        $"SHOW MEASUREMENT CARDINALITY ON {Mark}",
        $"SHOW TAG KEY CARDINALITY FROM {Mark}",
        $"SHOW TAG VALUES CARDINALITY FROM {Mark} WITH KEY = host",
        $"SHOW FIELD KEY CARDINALITY FROM {Mark}",
        $"SHOW GRANTS FOR {Mark}",
        $"SHOW STATS FOR '{Mark}'",
        $"SHOW DIAGNOSTICS FOR '{Mark}'",
        $"SHOW USERS; SHOW QUERIES; SHOW SHARDS; SHOW SHARD GROUPS; SHOW SUBSCRIPTIONS; SHOW CONTINUOUS QUERIES; SHOW SERIES FROM {Mark}",
        $"SELECT usage FROM {Mark} GROUP BY host SLIMIT 1",
        $"SELECT usage FROM {Mark} GROUP BY host SOFFSET 1",
        $"SELECT sample(usage, 3) FROM {Mark}",
        $"SELECT holt_winters(mean(usage), 3, 0) FROM {Mark} WHERE time > now() - 1h GROUP BY time(1m)",
    ];

    /// <summary>The statements that a target may not see.</summary>
    public static IReadOnlyList<string> For(string target) => target switch
    {
        "clustered" => [.. Management, .. LackingOnClustered],
        "oss-1.x-readonly" => Management,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "A target that forbids nothing."),
    };
}
