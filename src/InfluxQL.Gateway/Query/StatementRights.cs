using System.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// What each kind of statement needs. InfluxDB 1.x reserves management for administrators; here who may write a database
/// may manage it, and who may read and write all may manage the server.
/// </summary>
internal static class StatementRights
{
    /// <summary>The right that a kind of statement needs.</summary>
    /// <exception cref="UnreachableException">Nothing of this kind may run: it is in no table.</exception>
    public static StatementRight Of(SyntaxKind statement) => statement switch
    {
        SyntaxKind.ShowDatabasesStatement => StatementRight.AnyDatabase,

        SyntaxKind.SelectStatement or
        SyntaxKind.ExplainStatement or
        SyntaxKind.ShowRetentionPoliciesStatement or
        SyntaxKind.ShowSeriesStatement or
        SyntaxKind.ShowSeriesCardinalityStatement or
        SyntaxKind.ShowMeasurementsStatement or
        SyntaxKind.ShowMeasurementCardinalityStatement or
        SyntaxKind.ShowTagKeysStatement or
        SyntaxKind.ShowTagKeyCardinalityStatement or
        SyntaxKind.ShowTagValuesStatement or
        SyntaxKind.ShowTagValuesCardinalityStatement or
        SyntaxKind.ShowFieldKeysStatement or
        SyntaxKind.ShowFieldKeyCardinalityStatement => StatementRight.Read,

        SyntaxKind.DeleteStatement or
        SyntaxKind.DropSeriesStatement or
        SyntaxKind.DropMeasurementStatement or
        SyntaxKind.CreateDatabaseStatement or
        SyntaxKind.DropDatabaseStatement or
        SyntaxKind.CreateRetentionPolicyStatement or
        SyntaxKind.AlterRetentionPolicyStatement or
        SyntaxKind.DropRetentionPolicyStatement or
        SyntaxKind.DropContinuousQueryStatement => StatementRight.Write,

        SyntaxKind.CreateContinuousQueryStatement => StatementRight.ReadAndWrite,

        SyntaxKind.ShowUsersStatement or
        SyntaxKind.ShowGrantsForUserStatement or
        SyntaxKind.CreateUserStatement or
        SyntaxKind.DropUserStatement or
        SyntaxKind.SetPasswordStatement or
        SyntaxKind.GrantStatement or
        SyntaxKind.RevokeStatement or
        SyntaxKind.ShowSubscriptionsStatement or
        SyntaxKind.CreateSubscriptionStatement or
        SyntaxKind.DropSubscriptionStatement or
        SyntaxKind.ShowContinuousQueriesStatement or
        SyntaxKind.ShowQueriesStatement or
        SyntaxKind.KillQueryStatement or
        SyntaxKind.ShowShardsStatement or
        SyntaxKind.ShowShardGroupsStatement or
        SyntaxKind.DropShardStatement or
        SyntaxKind.ShowStatsStatement or
        SyntaxKind.ShowDiagnosticsStatement => StatementRight.AllDatabases,

        _ => throw new UnreachableException($"No right is known for {statement}."),
    };
}
