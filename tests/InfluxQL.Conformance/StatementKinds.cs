namespace InfluxQL.Conformance;

/// <summary>The kinds of statements in the words of the corpora: the reference's types without "Statement".</summary>
public static class StatementKinds
{
    /// <summary>All kinds that parsing can give. A DELETE statement is a DeleteSeries.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "AlterRetentionPolicy", "CreateContinuousQuery", "CreateDatabase", "CreateRetentionPolicy", "CreateSubscription",
        "CreateUser", "DeleteSeries", "DropContinuousQuery", "DropDatabase", "DropMeasurement", "DropRetentionPolicy",
        "DropSeries", "DropShard", "DropSubscription", "DropUser", "Explain", "Grant", "GrantAdmin", "KillQuery", "Revoke",
        "RevokeAdmin", "Select", "SetPasswordUser", "ShowContinuousQueries", "ShowDatabases", "ShowDiagnostics",
        "ShowFieldKeyCardinality", "ShowFieldKeys", "ShowGrantsForUser", "ShowMeasurementCardinality", "ShowMeasurements",
        "ShowQueries", "ShowRetentionPolicies", "ShowSeries", "ShowSeriesCardinality", "ShowShardGroups", "ShowShards",
        "ShowStats", "ShowSubscriptions", "ShowTagKeyCardinality", "ShowTagKeys", "ShowTagValues", "ShowTagValuesCardinality",
        "ShowUsers",
    ];
}
