using System.Diagnostics;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>
/// Runs a plan, statement by statement, and keeps as many rows as a page can show. As in InfluxDB nothing is executed
/// after a statement that failed.
/// </summary>
internal sealed class PlanRun(ServerConnection connection)
{
    /// <summary>The most rows that are kept.</summary>
    public const int MaxRows = 10_000;

    /// <summary>The most values that are kept: rows may have thousands of columns.</summary>
    public const int MaxValues = 1_000_000;

    private const string NotExecuted = "not executed";
    private const string NotReached = "Not executed: the statements before it gave as many rows as the page shows.";

    private int _values;

    /// <summary>The answers so far, one for each statement.</summary>
    public List<StatementRun> Statements { get; } = [];

    /// <summary>The rows that are kept.</summary>
    public int Rows { get; private set; }

    /// <summary>There were more rows than are kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Runs a plan without errors.</summary>
    /// <exception cref="ConnectionException">The server does not answer properly.</exception>
    public async Task RunAsync(QueryPlan plan, CancellationToken cancellationToken)
    {
        bool hasFailed = false;
        foreach (PlannedStatement statement in plan.Statements)
        {
            var run = new StatementRun(statement);
            Statements.Add(run);
            if (hasFailed || IsCut)
            {
                run.Error = hasFailed ? NotExecuted : NotReached;
                continue;
            }

            long start = Stopwatch.GetTimestamp();
            await ReadAsync(run, plan.Shape, cancellationToken);
            run.Elapsed = Stopwatch.GetElapsedTime(start);
            hasFailed = run.Error is not null;
        }
    }

    private async Task ReadAsync(StatementRun run, ResponseShape shape, CancellationToken cancellationToken)
    {
        await foreach (ResultChunk chunk in connection.RunAsync(run.Statement, shape, cancellationToken))
        {
            run.Messages.AddRange(chunk.Messages);
            run.Error ??= chunk.Error;
            foreach (ResultSeries series in chunk.Series)
            {
                Keep(run, series);
            }

            if (IsCut)
            {
                // Leaving closes the connection, by which the server ends the query.
                return;
            }
        }
    }

    private void Keep(StatementRun run, ResultSeries series)
    {
        if (IsCut)
        {
            return;
        }

        if (!series.ContinuesPrevious || run.Series.Count == 0)
        {
            run.Series.Add(new KeptSeries(series));
        }

        List<IReadOnlyList<ResultValue>> rows = run.Series[^1].Rows;
        foreach (IReadOnlyList<ResultValue> row in series.Rows)
        {
            if (Rows == MaxRows || _values + row.Count > MaxValues)
            {
                IsCut = true;
                return;
            }

            rows.Add(row);
            Rows++;
            _values += row.Count;
        }
    }
}
