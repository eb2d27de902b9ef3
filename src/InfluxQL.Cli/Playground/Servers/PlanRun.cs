using System.Diagnostics;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Results;
using InfluxQL.Cli.Sessions;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Playground.Servers;

/// <summary>Runs a plan and keeps as many rows as a page can show.</summary>
internal sealed class PlanRun(ServerConnection connection)
{
    /// <summary>The most rows that are kept.</summary>
    public const int MaxRows = 10_000;

    /// <summary>The most values that are kept: rows may have thousands of columns.</summary>
    public const int MaxValues = 1_000_000;

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
        await foreach (StatementAnswer answer in PlanExecution.RunAsync(connection, plan, cancellationToken))
        {
            var run = new StatementRun(answer.Statement);
            Statements.Add(run);
            long start = Stopwatch.GetTimestamp();
            await ReadAsync(run, answer.Chunks);
            run.Elapsed = answer.IsExecuted ? Stopwatch.GetElapsedTime(start) : TimeSpan.Zero;
            if (IsCut)
            {
                break;
            }
        }

        Statements.AddRange(plan.Statements.Skip(Statements.Count).Select(statement => new StatementRun(statement) { Error = NotReached }));
    }

    private async Task ReadAsync(StatementRun run, IAsyncEnumerable<ResultChunk> chunks)
    {
        await foreach (ResultChunk chunk in chunks)
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
