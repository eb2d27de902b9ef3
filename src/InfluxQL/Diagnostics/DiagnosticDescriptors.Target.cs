namespace InfluxQL.Diagnostics;

/// <content>Not supported by the target: IQL10xx, statements.</content>
public static partial class DiagnosticDescriptors
{
    // {0} is the target, {1} the statement, {2} why, and what to use instead.
    private const string StatementNotRun = "{0} does not run {1}. {2}";

    /// <summary>The target does not run SELECT INTO.</summary>
    public static DiagnosticDescriptor SelectIntoNotSupported { get; } = NotRun("IQL1001", "SELECT INTO is not supported");

    /// <summary>The target does not run CREATE DATABASE.</summary>
    public static DiagnosticDescriptor CreateDatabaseNotSupported { get; } = NotRun("IQL1002", "CREATE DATABASE is not supported");

    /// <summary>The target does not run CREATE RETENTION POLICY.</summary>
    public static DiagnosticDescriptor CreateRetentionPolicyNotSupported { get; } = NotRun("IQL1003", "CREATE RETENTION POLICY is not supported");

    /// <summary>The target does not run CREATE CONTINUOUS QUERY.</summary>
    public static DiagnosticDescriptor CreateContinuousQueryNotSupported { get; } = NotRun("IQL1004", "CREATE CONTINUOUS QUERY is not supported");

    /// <summary>The target does not run CREATE SUBSCRIPTION.</summary>
    public static DiagnosticDescriptor CreateSubscriptionNotSupported { get; } = NotRun("IQL1005", "CREATE SUBSCRIPTION is not supported");

    /// <summary>The target does not run CREATE USER.</summary>
    public static DiagnosticDescriptor CreateUserNotSupported { get; } = NotRun("IQL1006", "CREATE USER is not supported");

    /// <summary>The target does not run ALTER RETENTION POLICY.</summary>
    public static DiagnosticDescriptor AlterRetentionPolicyNotSupported { get; } = NotRun("IQL1007", "ALTER RETENTION POLICY is not supported");

    /// <summary>The target does not run DELETE.</summary>
    public static DiagnosticDescriptor DeleteNotSupported { get; } = NotRun("IQL1008", "DELETE is not supported");

    /// <summary>The target does not run DROP DATABASE.</summary>
    public static DiagnosticDescriptor DropDatabaseNotSupported { get; } = NotRun("IQL1009", "DROP DATABASE is not supported");

    /// <summary>The target does not run DROP RETENTION POLICY.</summary>
    public static DiagnosticDescriptor DropRetentionPolicyNotSupported { get; } = NotRun("IQL1010", "DROP RETENTION POLICY is not supported");

    /// <summary>The target does not run DROP MEASUREMENT.</summary>
    public static DiagnosticDescriptor DropMeasurementNotSupported { get; } = NotRun("IQL1011", "DROP MEASUREMENT is not supported");

    /// <summary>The target does not run DROP SERIES.</summary>
    public static DiagnosticDescriptor DropSeriesNotSupported { get; } = NotRun("IQL1012", "DROP SERIES is not supported");

    /// <summary>The target does not run DROP SHARD.</summary>
    public static DiagnosticDescriptor DropShardNotSupported { get; } = NotRun("IQL1013", "DROP SHARD is not supported");

    /// <summary>The target does not run DROP CONTINUOUS QUERY.</summary>
    public static DiagnosticDescriptor DropContinuousQueryNotSupported { get; } = NotRun("IQL1014", "DROP CONTINUOUS QUERY is not supported");

    /// <summary>The target does not run DROP SUBSCRIPTION.</summary>
    public static DiagnosticDescriptor DropSubscriptionNotSupported { get; } = NotRun("IQL1015", "DROP SUBSCRIPTION is not supported");

    /// <summary>The target does not run DROP USER.</summary>
    public static DiagnosticDescriptor DropUserNotSupported { get; } = NotRun("IQL1016", "DROP USER is not supported");

    /// <summary>The target does not run GRANT.</summary>
    public static DiagnosticDescriptor GrantNotSupported { get; } = NotRun("IQL1017", "GRANT is not supported");

    /// <summary>The target does not run REVOKE.</summary>
    public static DiagnosticDescriptor RevokeNotSupported { get; } = NotRun("IQL1018", "REVOKE is not supported");

    /// <summary>The target does not run SET PASSWORD.</summary>
    public static DiagnosticDescriptor SetPasswordNotSupported { get; } = NotRun("IQL1019", "SET PASSWORD is not supported");

    /// <summary>The target does not run KILL QUERY.</summary>
    public static DiagnosticDescriptor KillQueryNotSupported { get; } = NotRun("IQL1020", "KILL QUERY is not supported");

    /// <summary>The target does not run EXPLAIN.</summary>
    public static DiagnosticDescriptor ExplainNotSupported { get; } = NotRun("IQL1021", "EXPLAIN is not supported");

    /// <summary>The target does not run SHOW DATABASES.</summary>
    public static DiagnosticDescriptor ShowDatabasesNotSupported { get; } = NotRun("IQL1022", "SHOW DATABASES is not supported");

    /// <summary>The target does not run SHOW SERIES.</summary>
    public static DiagnosticDescriptor ShowSeriesNotSupported { get; } = NotRun("IQL1023", "SHOW SERIES is not supported");

    /// <summary>The target does not run SHOW … CARDINALITY.</summary>
    public static DiagnosticDescriptor ShowCardinalityNotSupported { get; } = NotRun("IQL1024", "SHOW … CARDINALITY is not supported");

    /// <summary>The target does not run SHOW RETENTION POLICIES.</summary>
    public static DiagnosticDescriptor ShowRetentionPoliciesNotSupported { get; } = NotRun("IQL1025", "SHOW RETENTION POLICIES is not supported");

    /// <summary>The target does not run SHOW USERS and SHOW GRANTS.</summary>
    public static DiagnosticDescriptor ShowAccountsNotSupported { get; } = NotRun("IQL1026", "SHOW USERS and SHOW GRANTS is not supported");

    /// <summary>The target does not run SHOW of the server's own state.</summary>
    public static DiagnosticDescriptor ShowServerStateNotSupported { get; } = NotRun("IQL1027", "SHOW of the server's own state is not supported");

    /// <summary>The target runs no statement of this form, or nothing says that it does.</summary>
    public static DiagnosticDescriptor StatementNotSupported { get; } = NotRun("IQL1029", "Statement is not supported");

    private static DiagnosticDescriptor NotRun(string id, string title) =>
        new(id, title, StatementNotRun, DiagnosticCategories.Target, DiagnosticSeverity.Error);
}
