using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Responses;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Query;

/// <summary>Sends the statements of one plan to the servers, and puts the answers together.</summary>
/// <param name="plan">The plan, to which the token has the rights.</param>
/// <param name="token">The token, by whose rights SHOW DATABASES is cut down.</param>
/// <param name="answersShowDatabases">Whether the gateway answers SHOW DATABASES.</param>
/// <param name="target">What the servers run.</param>
/// <param name="upstream">The servers.</param>
/// <param name="logger">The log.</param>
internal sealed class QueryRun(
    QueryPlan plan,
    AccessToken token,
    bool answersShowDatabases,
    TargetProfile target,
    IUpstream upstream,
    ILogger logger)
{
    private const string NotExecuted = "not executed";

    // InfluxDB 1.x runs nothing of a request after a statement that failed; InfluxDB 3 runs the others.
    private readonly bool _stopsAtFailure = !target.IsInfluxDB3;

    private readonly Func<string, bool>? _databaseFilter =
        token.MayReadAll || token.MayWriteAll ? null : database => token.MayRead(database) || token.MayWrite(database);

    /// <summary>
    /// Runs the plan. A refusal of the first request is that of the whole; of a later one it is the error of its statements,
    /// since what ran before did run.
    /// </summary>
    /// <param name="relay">The response.</param>
    /// <param name="record">The record of the request.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    /// <exception cref="RequestRefusedException">
    /// A server failed. Where the response has begun, it is to be ended by <see cref="ResultRelay.FailAsync"/>.
    /// </exception>
    public async Task RunAsync(ResultRelay relay, RequestRecord record, CancellationToken cancellationToken)
    {
        bool isStopped = false;
        foreach (StatementGroup group in StatementGroup.Of(plan.Statements, answersShowDatabases))
        {
            if (isStopped)
            {
                WriteErrors(relay, group.First, group.Count, NotExecuted);
            }
            else if (group.IsAnsweredHere)
            {
                await using Stream answer = ShowDatabasesAnswer.Create(token, group.Count);
                await relay.CopyAsync(answer, group.First, group.Count, null, cancellationToken);
            }
            else
            {
                isStopped = !await SendAsync(group, relay, record, cancellationToken) && _stopsAtFailure;
            }
        }
    }

    private async Task<bool> SendAsync(StatementGroup group, ResultRelay relay, RequestRecord record, CancellationToken cancellationToken)
    {
        using FormUrlEncodedContent form = UpstreamQuery.Create(plan, group);
        string? accept = CanPassOn(group) ? ResultRelay.MessagePackType : null;
        using HttpResponseMessage response = await upstream.SendAsync(HttpMethod.Post, "/query", form, accept, record, cancellationToken);
        if ((int)response.StatusCode == StatusCodes.Status200OK)
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);

            // A server that has no such form answers in JSON all the same.
            if (accept is not null && response.Content.Headers.ContentType?.MediaType == accept)
            {
                await relay.PassOnAsync(body, cancellationToken);
                return true;
            }

            await relay.CopyAsync(body, group.First, group.Count, _databaseFilter, IsShowDatabases, cancellationToken);
            return !relay.HasFailed;
        }

        GatewayError error = await UpstreamRefusal.ReadAsync(response, record.Upstream, logger, cancellationToken);
        if (group.First == 0)
        {
            throw new RequestRefusedException(error);
        }

        if (_stopsAtFailure)
        {
            WriteErrors(relay, group.First, 1, error.Message);
            WriteErrors(relay, group.First + 1, group.Count - 1, NotExecuted);
        }
        else
        {
            WriteErrors(relay, group.First, group.Count, error.Message);
        }

        return false;
    }

    private bool CanPassOn(StatementGroup group) =>
        group.Count == plan.Statements.Count
        && ResultRelay.CanPassOn(
            plan.Shape, target, answers: 1, isFiltered: _databaseFilter is not null && Enumerable.Range(0, group.Count).Any(IsShowDatabases));

    private bool IsShowDatabases(int statement) => plan.Statements[statement].SyntaxKind == SyntaxKind.ShowDatabasesStatement;

    private static void WriteErrors(ResultRelay relay, int first, int count, string error)
    {
        for (int i = 0; i < count; i++)
        {
            relay.WriteError(first + i, error);
        }
    }
}
