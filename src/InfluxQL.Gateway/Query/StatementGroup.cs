using InfluxQL.Rewriting;
using InfluxQL.Syntax;

namespace InfluxQL.Gateway.Query;

/// <summary>Statements that follow each other and go to the server in one request.</summary>
/// <param name="First">The place of the first in the plan, which is its <c>statement_id</c>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Database">The database on the server; null where they run in none.</param>
/// <param name="IsAnsweredHere">They are SHOW DATABASES, which the gateway answers.</param>
internal readonly record struct StatementGroup(int First, int Count, string? Database, bool IsAnsweredHere)
{
    /// <summary>Cuts a plan into groups, in the order of the statements.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="answersShowDatabases">Whether the gateway answers SHOW DATABASES.</param>
    public static IEnumerable<StatementGroup> Of(IReadOnlyList<PlannedStatement> statements, bool answersShowDatabases)
    {
        int first = 0;
        for (int i = 1; i <= statements.Count; i++)
        {
            if (i == statements.Count || KeyOf(statements[i], answersShowDatabases) != KeyOf(statements[first], answersShowDatabases))
            {
                (string? database, bool isAnsweredHere) = KeyOf(statements[first], answersShowDatabases);
                yield return new StatementGroup(first, i - first, database, isAnsweredHere);
                first = i;
            }
        }
    }

    private static (string? Database, bool IsAnsweredHere) KeyOf(PlannedStatement statement, bool answersShowDatabases) =>
        (statement.ResolvedDatabase, answersShowDatabases && statement.SyntaxKind == SyntaxKind.ShowDatabasesStatement);
}
