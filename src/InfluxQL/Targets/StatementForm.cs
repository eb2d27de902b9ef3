namespace InfluxQL.Targets;

/// <summary>
/// A form of statement that a target may have or lack. Most kinds of statements are one form; those of which a
/// product has a part are several.
/// </summary>
public enum StatementForm
{
    /// <summary>Nothing between two semicolons.</summary>
    Empty,

    /// <summary>SELECT without INTO.</summary>
    Select,

    /// <summary>SELECT with INTO, also as a sub-query.</summary>
    SelectInto,

    /// <summary>EXPLAIN without a further word.</summary>
    Explain,

    /// <summary>EXPLAIN ANALYZE.</summary>
    ExplainAnalyze,

    /// <summary>EXPLAIN with the word VERBOSE, ANALYZE or not.</summary>
    ExplainVerbose,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>SHOW DATABASES.</summary>
    ShowDatabases,

    /// <summary>SHOW RETENTION POLICIES.</summary>
    ShowRetentionPolicies,

    /// <summary>SHOW MEASUREMENTS.</summary>
    ShowMeasurements,

    /// <summary>SHOW TAG KEYS.</summary>
    ShowTagKeys,

    /// <summary>SHOW TAG VALUES.</summary>
    ShowTagValues,

    /// <summary>SHOW FIELD KEYS.</summary>
    ShowFieldKeys,

    /// <summary>SHOW SERIES.</summary>
    ShowSeries,

    /// <summary>SHOW SERIES CARDINALITY, which estimates.</summary>
    ShowSeriesCardinality,

    /// <summary>SHOW SERIES EXACT CARDINALITY, which counts.</summary>
    ShowSeriesExactCardinality,

    /// <summary>SHOW MEASUREMENT CARDINALITY.</summary>
    ShowMeasurementCardinality,

    /// <summary>SHOW TAG KEY CARDINALITY.</summary>
    ShowTagKeyCardinality,

    /// <summary>SHOW TAG VALUES CARDINALITY.</summary>
    ShowTagValuesCardinality,

    /// <summary>SHOW FIELD KEY CARDINALITY.</summary>
    ShowFieldKeyCardinality,

    /// <summary>SHOW CONTINUOUS QUERIES.</summary>
    ShowContinuousQueries,

    /// <summary>SHOW SUBSCRIPTIONS.</summary>
    ShowSubscriptions,

    /// <summary>SHOW USERS.</summary>
    ShowUsers,

    /// <summary>SHOW GRANTS FOR a user.</summary>
    ShowGrants,

    /// <summary>SHOW QUERIES.</summary>
    ShowQueries,

    /// <summary>SHOW SHARDS.</summary>
    ShowShards,

    /// <summary>SHOW SHARD GROUPS.</summary>
    ShowShardGroups,

    /// <summary>SHOW STATS.</summary>
    ShowStats,

    /// <summary>SHOW DIAGNOSTICS.</summary>
    ShowDiagnostics,

    /// <summary>CREATE DATABASE.</summary>
    CreateDatabase,

    /// <summary>CREATE RETENTION POLICY.</summary>
    CreateRetentionPolicy,

    /// <summary>CREATE CONTINUOUS QUERY.</summary>
    CreateContinuousQuery,

    /// <summary>CREATE SUBSCRIPTION.</summary>
    CreateSubscription,

    /// <summary>CREATE USER.</summary>
    CreateUser,

    /// <summary>ALTER RETENTION POLICY.</summary>
    AlterRetentionPolicy,

    /// <summary>DROP DATABASE.</summary>
    DropDatabase,

    /// <summary>DROP RETENTION POLICY.</summary>
    DropRetentionPolicy,

    /// <summary>DROP MEASUREMENT.</summary>
    DropMeasurement,

    /// <summary>DROP SERIES.</summary>
    DropSeries,

    /// <summary>DROP SHARD.</summary>
    DropShard,

    /// <summary>DROP CONTINUOUS QUERY.</summary>
    DropContinuousQuery,

    /// <summary>DROP SUBSCRIPTION.</summary>
    DropSubscription,

    /// <summary>DROP USER.</summary>
    DropUser,

    /// <summary>GRANT.</summary>
    Grant,

    /// <summary>REVOKE.</summary>
    Revoke,

    /// <summary>SET PASSWORD.</summary>
    SetPassword,

    /// <summary>KILL QUERY.</summary>
    KillQuery,
}
