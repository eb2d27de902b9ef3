using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Query;

/// <summary>Compares what a plan does with the rights of a token.</summary>
internal static class RightsCheck
{
    /// <summary>Lets a plan pass.</summary>
    /// <exception cref="RequestRefusedException">The token has not a right that a statement needs (403).</exception>
    public static void Require(QueryPlan plan, AccessToken token)
    {
        foreach (PlannedStatement statement in plan.Statements)
        {
            Require(statement, token);
        }
    }

    private static void Require(PlannedStatement statement, AccessToken token)
    {
        StatementRight right = StatementRights.Of(statement.SyntaxKind);
        switch (right)
        {
            case StatementRight.AnyDatabase:
                if (!token.HasAnyRight)
                {
                    throw Refuse($"The token has no right on any database, and {statement.Kind} needs one.");
                }

                break;
            case StatementRight.AllDatabases:
                RequireRead(null, statement, token);
                RequireWrite(null, statement, token);
                break;
            default:
                if (right is StatementRight.Read or StatementRight.ReadAndWrite)
                {
                    RequireRead(statement.ResolvedDatabase, statement, token);
                }

                if (right is StatementRight.Write or StatementRight.ReadAndWrite)
                {
                    RequireWrite(statement.ResolvedDatabase, statement, token);
                }

                break;
        }

        foreach (string database in statement.WrittenDatabases)
        {
            RequireWrite(database, statement, token);
        }
    }

    // A statement that runs in no database of its own, or is about all of them, needs the right on all.
    private static void RequireRead(string? database, PlannedStatement statement, AccessToken token)
    {
        if (database is null ? !token.MayReadAll : !token.MayRead(database))
        {
            throw Refuse("read", database, statement);
        }
    }

    private static void RequireWrite(string? database, PlannedStatement statement, AccessToken token)
    {
        if (database is null ? !token.MayWriteAll : !token.MayWrite(database))
        {
            throw Refuse("write", database, statement);
        }
    }

    private static RequestRefusedException Refuse(string right, string? database, PlannedStatement statement) =>
        Refuse($"The token has no right to {right} {(database is null ? "all databases" : $"the database {database}")}, which {statement.Kind} needs.");

    private static RequestRefusedException Refuse(string message) =>
        new(new GatewayError(StatusCodes.Status403Forbidden, ErrorCodes.Forbidden, message));
}
