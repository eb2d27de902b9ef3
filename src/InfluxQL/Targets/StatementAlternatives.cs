namespace InfluxQL.Targets;

/// <summary>Why a product has no such statement, and what to use there instead.</summary>
internal static class StatementAlternatives
{
    // Sources: the products' documentation of their command line tools (influxctl, influxdb3, influx) and of the v1 API.
    public static string Get(TargetProfile profile, StatementForm form)
    {
        StatementTopic topic = StatementForms.GetTopic(form);
        if (profile.IsReadOnly)
        {
            return topic == StatementTopic.Explaining
                ? "The profile is for reading: it lets SELECT without INTO and SHOW through. Explain the query on the server itself."
                : "The profile is for reading: it lets SELECT without INTO and SHOW through. Run the statement on the server itself.";
        }

        return profile.Product switch
        {
            TargetProduct.Clustered or TargetProduct.CloudDedicated => WithInfluxctl(topic),
            TargetProduct.CloudServerless => WithServerless(topic),
            TargetProduct.Core or TargetProduct.Enterprise => WithInfluxDB3(topic),
            TargetProduct.OssV2 => WithInfluxDB2(form, topic),
            _ => "The profile does not list it. Run the statement on the server itself.",
        };
    }

    private static string WithInfluxctl(StatementTopic topic) => topic switch
    {
        StatementTopic.Databases => "InfluxQL cannot manage databases there. Use influxctl database create or influxctl database delete.",
        StatementTopic.RetentionPolicies =>
            "A database has one retention period there, and no retention policies. Use influxctl database create or update with --retention-period.",
        StatementTopic.Accounts => "Rights belong to tokens there, and InfluxQL cannot manage them. Use influxctl token and influxctl user.",
        StatementTopic.ListingDatabases => "InfluxQL cannot list databases there. Use influxctl database list.",
        _ => WithAnyInfluxDB3(topic),
    };

    private static string WithServerless(StatementTopic topic) => topic switch
    {
        StatementTopic.Databases => "InfluxQL cannot manage databases there. Use influx bucket create or influx bucket delete.",
        StatementTopic.RetentionPolicies =>
            "A bucket has one retention period there, and no retention policies. Use influx bucket create or update with --retention.",
        StatementTopic.Accounts => "Rights belong to tokens there, and InfluxQL cannot manage them. Use influx auth or the web interface.",
        StatementTopic.ListingDatabases => "InfluxQL cannot list databases there. Use influx bucket list.",
        _ => WithAnyInfluxDB3(topic),
    };

    private static string WithInfluxDB3(StatementTopic topic) => topic switch
    {
        StatementTopic.Databases => "InfluxQL cannot manage databases there. Use influxdb3 create database or influxdb3 delete database.",
        StatementTopic.RetentionPolicies =>
            "A database has one retention period there, and no retention policies. Use influxdb3 create database with --retention-period.",
        StatementTopic.Accounts => "Rights belong to tokens there, and InfluxQL cannot manage them. Use influxdb3 create token.",
        StatementTopic.ContinuousQueries => "The server has no continuous queries. Use a scheduled plugin of its processing engine.",
        StatementTopic.Explaining => "Of EXPLAIN it runs EXPLAIN SELECT and EXPLAIN ANALYZE SELECT. Leave VERBOSE out.",
        _ => WithAnyInfluxDB3(topic),
    };

    private static string WithAnyInfluxDB3(StatementTopic topic) => topic switch
    {
        StatementTopic.WritingResults => "InfluxQL only reads there. Run the SELECT without INTO and write its result with the write API.",
        StatementTopic.Explaining => "InfluxQL cannot show the plan there. Run the SELECT itself, or EXPLAIN the same query in SQL.",
        StatementTopic.DeletingPoints =>
            "InfluxQL cannot delete points there. Set a retention period on the database, or delete the table or database with the product's own tool.",
        StatementTopic.ListingSeries => "There is no index of series there. Use SHOW TAG KEYS and SHOW TAG VALUES.",
        StatementTopic.Counting => "There is no index of series to count there. Use SHOW TAG VALUES and count its rows, or count(distinct(field)) for a field.",
        StatementTopic.ContinuousQueries => "The server has no continuous queries. Run the query on a schedule in a client and write its result back.",
        StatementTopic.Subscriptions => "The server has no subscriptions. Let Telegraf write to each of the servers.",
        StatementTopic.RunningQueries => "InfluxQL cannot list or stop queries there. Set a timeout in the client, or close its connection.",
        StatementTopic.Storage => "There are no shards there. Points leave when the retention period of their database ends.",
        StatementTopic.ServerState => "InfluxQL cannot show the server's state there. Read its metrics endpoint.",
        _ => "The profile does not list it.",
    };

    private static string WithInfluxDB2(StatementForm form, StatementTopic topic) => topic switch
    {
        StatementTopic.WritingResults => "InfluxQL cannot write results there. Use a task, or write the result of the SELECT with the write API.",
        StatementTopic.Explaining => "Of EXPLAIN it runs EXPLAIN ANALYZE SELECT.",
        StatementTopic.DeletingPoints => "Use DELETE or DROP MEASUREMENT, or influx delete.",
        StatementTopic.Databases => "Databases are buckets there. Use influx bucket create or delete, and influx v1 dbrp create for its v1 name.",
        StatementTopic.RetentionPolicies => "A retention policy is a bucket there. Use influx bucket with --retention, and influx v1 dbrp list to see the mappings.",
        StatementTopic.Counting when form == StatementForm.ShowSeriesCardinality => "Use SHOW SERIES EXACT CARDINALITY.",
        StatementTopic.Counting => "Use SHOW SERIES EXACT CARDINALITY, SHOW TAG KEY CARDINALITY or SHOW FIELD KEY CARDINALITY.",
        StatementTopic.ContinuousQueries => "Continuous queries are tasks there. Use influx task.",
        StatementTopic.Subscriptions => "There are no subscriptions there. Use influx replication, or let Telegraf write to each of the servers.",
        StatementTopic.Accounts => "Rights belong to tokens there. Use influx auth, and influx v1 auth for users of the v1 API.",
        StatementTopic.RunningQueries => "InfluxQL cannot list or stop queries there. Set a timeout in the client, or close its connection.",
        StatementTopic.Storage => "InfluxQL cannot manage shards there. Use influx bucket update with --shard-group-duration.",
        StatementTopic.ServerState => "InfluxQL cannot show the server's state there. Read its metrics endpoint.",
        _ => "The profile does not list it.",
    };
}
