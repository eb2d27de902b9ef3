using InfluxQL.Syntax;
using static InfluxQL.Targets.StatementForm;

namespace InfluxQL.Targets;

/// <summary>The profiles of InfluxDB products.</summary>
public static class TargetProfiles
{
    private const string Guide = "InfluxDB Clustered documentation: Use the InfluxDB v1 API, database management with InfluxQL";
    private const string ClusteredSupport = "InfluxDB Clustered documentation: InfluxQL feature support";
    private const string DedicatedSupport = "InfluxDB Cloud Dedicated documentation: InfluxQL feature support";
    private const string ServerlessSupport = "InfluxDB Cloud Serverless documentation: InfluxQL feature support";
    private const string CoreSupport = "InfluxDB 3 Core documentation: InfluxQL feature support";
    private const string EnterpriseSupport = "InfluxDB 3 Enterprise documentation: InfluxQL feature support";
    private const string OssV2Support = "InfluxDB OSS 2.x documentation: InfluxQL support";
    private const string OssV1Language = "InfluxDB 1.8: the language as its parser reads it";
    private const string ReadOnlyPolicy = "InfluxQL for .NET: what a gateway in front of a shared 1.x server lets through";
    private const string NoStatement = "InfluxQL for .NET: nothing is run";

    private static readonly StatementForm[] s_reading = [Select, ShowRetentionPolicies, ShowMeasurements, ShowTagKeys, ShowTagValues, ShowFieldKeys];

    private static readonly StatementForm[] s_cardinality =
    [
        ShowSeriesCardinality, ShowSeriesExactCardinality, ShowMeasurementCardinality,
        ShowTagKeyCardinality, ShowTagValuesCardinality, ShowFieldKeyCardinality,
    ];

    private static readonly StatementForm[] s_otherShow =
    [
        ShowContinuousQueries, ShowSubscriptions, ShowUsers, ShowGrants, ShowQueries, ShowShards, ShowShardGroups, ShowStats, ShowDiagnostics,
    ];

    private static readonly StatementForm[] s_explaining = [Explain, ExplainAnalyze, ExplainVerbose];

    private static readonly StatementForm[] s_managing =
    [
        CreateDatabase, CreateRetentionPolicy, CreateContinuousQuery, CreateSubscription, CreateUser, AlterRetentionPolicy,
        DropDatabase, DropRetentionPolicy, DropSeries, DropShard, DropContinuousQuery, DropSubscription, DropUser,
        Grant, Revoke, SetPassword, KillQuery,
    ];

    /// <summary>InfluxDB Clustered.</summary>
    public static TargetProfile Clustered { get; } = InfluxDB3("clustered", "InfluxDB Clustered", TargetProduct.Clustered, ClusteredSupport)
        .Lacks(ClusteredSupport, ShowDatabases)
        .Build();

    /// <summary>InfluxDB Cloud Dedicated.</summary>
    public static TargetProfile Dedicated { get; } = InfluxDB3("dedicated", "InfluxDB Cloud Dedicated", TargetProduct.CloudDedicated, DedicatedSupport)
        .Lacks(DedicatedSupport, ShowDatabases)
        .Build();

    /// <summary>InfluxDB Cloud Serverless.</summary>
    public static TargetProfile Serverless { get; } = InfluxDB3("serverless", "InfluxDB Cloud Serverless", TargetProduct.CloudServerless, ServerlessSupport)
        .Lacks(ServerlessSupport, ShowDatabases)
        .LacksClauses(ServerlessSupport, SyntaxKind.TimeZoneClause)
        .LacksFunctions(ServerlessSupport, "tz")
        .Build();

    /// <summary>InfluxDB 3 Core.</summary>
    public static TargetProfile Core { get; } = InfluxDB3("core", "InfluxDB 3 Core", TargetProduct.Core, CoreSupport)
        .Has(CoreSupport, ShowDatabases, Explain, ExplainAnalyze)
        .Build();

    /// <summary>InfluxDB 3 Enterprise.</summary>
    public static TargetProfile Enterprise { get; } = InfluxDB3("enterprise", "InfluxDB 3 Enterprise", TargetProduct.Enterprise, EnterpriseSupport)
        .Has(EnterpriseSupport, ShowDatabases, Explain, ExplainAnalyze)
        .Build();

    /// <summary>InfluxDB OSS 2.x and InfluxDB Cloud (TSM).</summary>
    public static TargetProfile OssV2 { get; } = InfluxDB1Dialect("oss-2.x", "InfluxDB OSS 2.x", TargetProduct.OssV2, OssV2Support)
        .WithAliases("cloud-tsm")
        .Has(OssV2Support, Select, Delete, DropMeasurement, ExplainAnalyze)
        .Has(OssV2Support, ShowDatabases, ShowSeries, ShowMeasurements, ShowTagKeys, ShowTagValues, ShowFieldKeys)
        .Has(OssV2Support, ShowSeriesExactCardinality, ShowTagKeyCardinality, ShowFieldKeyCardinality)
        .Lacks(OssV2Support, s_managing)
        .Lacks(OssV2Support, SelectInto, ShowSeriesCardinality)
        .Build();

    /// <summary>InfluxDB OSS 1.x: everything that the language has.</summary>
    public static TargetProfile OssV1 { get; } = InfluxDB1Dialect("oss-1.x", "InfluxDB OSS 1.x", TargetProduct.OssV1, OssV1Language)
        .Has(OssV1Language, s_reading)
        .Has(OssV1Language, SelectInto, Delete, DropMeasurement, ShowDatabases, ShowSeries)
        .Has(OssV1Language, s_explaining)
        .Has(OssV1Language, s_cardinality)
        .Has(OssV1Language, s_otherShow)
        .Has(OssV1Language, s_managing)
        .Build();

    /// <summary>InfluxDB OSS 1.x behind a gateway that lets SELECT without INTO and SHOW through.</summary>
    public static TargetProfile OssV1ReadOnly { get; } =
        InfluxDB1Dialect("oss-1.x-readonly", "InfluxDB OSS 1.x (read-only)", TargetProduct.OssV1, OssV1Language)
            .ReadOnly()
            .Has(ReadOnlyPolicy, s_reading)
            .Has(ReadOnlyPolicy, ShowDatabases, ShowSeries)
            .Has(ReadOnlyPolicy, s_cardinality)
            .Has(ReadOnlyPolicy, s_otherShow)
            .Lacks(ReadOnlyPolicy, SelectInto, Delete, DropMeasurement)
            .Lacks(ReadOnlyPolicy, s_explaining)
            .Lacks(ReadOnlyPolicy, s_managing)
            .Build();

    /// <summary>The profile for who names none: <see cref="Clustered"/>.</summary>
    public static TargetProfile Default => Clustered;

    /// <summary>All profiles, the default one first.</summary>
    public static IReadOnlyList<TargetProfile> All { get; } =
        Array.AsReadOnly<TargetProfile>([Clustered, Dedicated, Serverless, Core, Enterprise, OssV2, OssV1, OssV1ReadOnly]);

    /// <summary>The profile with an ID or alias, in any letter case; null if there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static TargetProfile? Find(string id)
    {
        if (id is null)
        {
            throw new ArgumentNullException(nameof(id));
        }

        foreach (TargetProfile profile in All)
        {
            if (string.Equals(profile.Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return profile;
            }

            foreach (string alias in profile.Aliases)
            {
                if (string.Equals(alias, id, StringComparison.OrdinalIgnoreCase))
                {
                    return profile;
                }
            }
        }

        return null;
    }

    private static TargetProfileBuilder InfluxDB3(string id, string displayName, TargetProduct product, string source) =>
        new TargetProfileBuilder(id, displayName, product)
            .Has(NoStatement, Empty)
            .Has(source, s_reading)
            .Lacks(source, ShowSeries)
            .Lacks(source, s_cardinality)
            .Lacks(source, s_otherShow)
            .Lacks(Guide, s_managing)
            .Lacks(Guide, SelectInto, Delete, DropMeasurement)
            .Lacks(Guide, s_explaining)
            .HasClauses(
                source,
                SyntaxKind.FromClause, SyntaxKind.WhereClause, SyntaxKind.GroupByClause, SyntaxKind.FillClause, SyntaxKind.OrderByClause,
                SyntaxKind.LimitClause, SyntaxKind.OffsetClause, SyntaxKind.TimeZoneClause, SyntaxKind.OnClause,
                SyntaxKind.WithMeasurementClause, SyntaxKind.WithKeyClause)
            .LacksClauses(source, SyntaxKind.SLimitClause, SyntaxKind.SOffsetClause)
            .HasFunctions(source, TargetFunctions.InfluxDB3)
            .LacksFunctions(source, TargetFunctions.MissingInInfluxDB3);

    private static TargetProfileBuilder InfluxDB1Dialect(string id, string displayName, TargetProduct product, string source) =>
        new TargetProfileBuilder(id, displayName, product)
            .Has(NoStatement, Empty)
            .HasClauses(source, [.. TargetClauses.All])
            .HasFunctions(source, TargetFunctions.InfluxDB1)
            .LacksFunctions(OssV1Language, TargetFunctions.MissingInInfluxDB1)
            .Has(source, [.. DialectFeatures.All]);
}
