using System.Diagnostics;
using InfluxQL.Cli.Output;
using InfluxQL.Cli.Reports;
using InfluxQL.Cli.Results;
using InfluxQL.Cli.Sessions;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Repl;

/// <summary>Checks a query, and runs it where there is a server, or shows what would be sent.</summary>
internal sealed class QueryRunner(ReplSession session)
{
    // Rows are held back no longer than this, for the widths of a table or for a pager.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Checks and runs a query. If there is an error, nothing is sent.</summary>
    /// <param name="text">The query.</param>
    /// <param name="findings">Where it comes from, for what is wrong with it.</param>
    /// <param name="cancellation">Ends the query on the server as well.</param>
    public async Task RunAsync(string text, FindingsText findings, CancellationToken cancellation)
    {
        session.LastQuery = text;
        QueryReport report = session.Queries.Plan(text);
        findings.Write(report.Text, report.Diagnostics);
        if (!report.IsOk || report.Plan is not { Statements.Count: > 0 } plan)
        {
            return;
        }

        if (session.Queries.Connection is null)
        {
            ShowPlan(plan);
            return;
        }

        await SendAsync(plan, cancellation);
    }

    private void ShowPlan(QueryPlan plan)
    {
        if (!session.SaidNotConnected)
        {
            session.SaidNotConnected = true;
            session.Streams.Output.Flush();
            session.Streams.Error.WriteLine("There is no connection, so this is what would be sent. \\connect URL makes one.");
            session.Streams.Error.Flush();
        }

        using AnswerOutput output = AnswerOutput.Open(session, toFile: true);
        PlanText.Write(output.Writer, plan, session.Streams.UsesColor && session.Streams.FilePath is null);
        output.Complete();
    }

    private async Task SendAsync(QueryPlan plan, CancellationToken cancellation)
    {
        using AnswerOutput output = AnswerOutput.Open(session, toFile: true);
        TextWriter error = session.IsInteractive && session.Streams.FilePath is null ? output.Writer : session.Streams.Error;
        var writer = ResultWriter.Create(output.Writer, error, Settings(plan));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, output.Left);
        bool isCancelled = false;
        await using IAsyncEnumerator<StatementAnswer> answers = session.Queries.RunAsync(plan, stop.Token).GetAsyncEnumerator(CancellationToken.None);
        while (!isCancelled && await NextAsync(answers))
        {
            isCancelled = await ShowAsync(output, writer, answers.Current);
        }

        writer.Complete();
        session.Streams.HasCsv = writer is CsvResultWriter { HasHead: true };
        output.Complete();
        if (isCancelled && !output.Left.IsCancellationRequested)
        {
            session.Fail(ExitStatus.QueryErrors);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<StatementAnswer> answers)
    {
        try
        {
            return await answers.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Shows an answer.</summary>
    /// <returns>Whether it was stopped.</returns>
    private async Task<bool> ShowAsync(AnswerOutput output, ResultWriter writer, StatementAnswer answer)
    {
        long start = Stopwatch.GetTimestamp();
        writer.Begin(answer.Statement);
        bool isCancelled = false;
        bool hasFailed = false;
        try
        {
            await using IAsyncEnumerator<ResultChunk> chunks = answer.Chunks.GetAsyncEnumerator(CancellationToken.None);
            while (await NextAsync(chunks, start, output, writer))
            {
                hasFailed |= chunks.Current.Error is not null;
                writer.Write(chunks.Current);
            }
        }
        catch (OperationCanceledException)
        {
            isCancelled = true;
        }

        if (isCancelled && !output.Left.IsCancellationRequested)
        {
            session.LeaveInterruptedLine();
        }

        writer.End(Stopwatch.GetElapsedTime(start), isCancelled);
        if (hasFailed)
        {
            session.Fail(ExitStatus.QueryErrors);
        }

        return isCancelled;
    }

    /// <summary>Waits for the next piece. Where it does not come soon, what came before is shown.</summary>
    private static async Task<bool> NextAsync(IAsyncEnumerator<ResultChunk> chunks, long start, AnswerOutput output, ResultWriter writer)
    {
        Task<bool> next = chunks.MoveNextAsync().AsTask();
        if (!next.IsCompleted)
        {
            output.Writer.Flush();
            TimeSpan left = s_patience - Stopwatch.GetElapsedTime(start);
            if (left > TimeSpan.Zero)
            {
                await Task.WhenAny(next, Task.Delay(left));
            }

            if (!next.IsCompleted)
            {
                writer.Flush();
                output.ShowNow();
            }
        }

        return await next;
    }

    private OutputSettings Settings(QueryPlan plan)
    {
        (int Columns, int Rows)? size = session.Streams.AnswerSize;
        return new OutputSettings
        {
            Form = session.Form,
            Width = size?.Columns,
            Height = size?.Rows,
            UsesColor = session.Streams.UsesColor && session.Streams.FilePath is null,
            ShowsTiming = session.ShowsTiming,
            Records = session.Records,
            ContinuesCsv = size is null && session.Streams.HasCsv,
            IndentsJson = size is not null,
            Epoch = plan.Shape.Precision,
        };
    }
}
