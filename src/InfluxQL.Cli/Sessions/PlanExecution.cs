using System.Runtime.CompilerServices;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Sessions;

/// <summary>Runs plans on a server.</summary>
internal static class PlanExecution
{
    private const string NotExecuted = "not executed";

    /// <summary>
    /// Runs a plan, statement by statement. After a statement that failed the others are not executed, and each says so, as
    /// in InfluxDB.
    /// </summary>
    /// <param name="connection">The server.</param>
    /// <param name="plan">A plan without errors.</param>
    /// <param name="cancellationToken">Ends the query on the server as well.</param>
    /// <exception cref="ConnectionException">The server does not answer properly.</exception>
    public static async IAsyncEnumerable<StatementAnswer> RunAsync(
        ServerConnection connection,
        QueryPlan plan,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool hasFailed = false;
        for (int i = 0; i < plan.Statements.Count; i++)
        {
            PlannedStatement statement = plan.Statements[i];
            if (hasFailed)
            {
                yield return new StatementAnswer(i, statement, false, Single(new ResultChunk { Error = NotExecuted }));
                continue;
            }

            var answer = new ObservedAnswer(connection.RunAsync(statement, plan.Shape, cancellationToken));
            yield return new StatementAnswer(i, statement, true, answer.ReadAsync(cancellationToken));
            await answer.FinishAsync(cancellationToken);
            hasFailed = answer.HasFailed;
        }
    }

    private static async IAsyncEnumerable<ResultChunk> Single(ResultChunk chunk)
    {
        await Task.CompletedTask;
        yield return chunk;
    }
}
