using System.Diagnostics;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Carries the answers of the upstream to the client: reads their JSON as it comes, and writes the response in the form that
/// the client asked for. What it holds does not grow with the answers: at most one row, or the head of one series.
/// </summary>
internal sealed class ResultRelay : IAsyncDisposable
{
    private const int InputSize = 32 * 1024;
    private const int MaximumPiece = 16 * 1024 * 1024;

    private readonly int _flushSize;
    private readonly ResponseShape _shape;
    private readonly OutputBuffer _output;
    private readonly ResultWriter _writer;
    private int _nextStatement;
    private bool _isOver;
    private bool _isPassingOn;

    /// <summary>Begins a response.</summary>
    /// <param name="shape">The form of the response, and what the upstream was asked for.</param>
    /// <param name="clientBody">The body of the response.</param>
    /// <param name="beforeFirstByte">Is called once, before the first byte leaves; sets the headers.</param>
    /// <param name="flushSize">How many bytes are gathered before they leave.</param>
    public ResultRelay(
        ResponseShape shape, Stream clientBody, Action? beforeFirstByte, int flushSize = OutputBuffer.FlushSize)
    {
        _flushSize = flushSize;
        _shape = shape;
        _output = new OutputBuffer(clientBody, beforeFirstByte);
        _writer = ResultWriter.Create(shape, _output);
    }

    /// <summary>
    /// Whether something has left for the client. Until then an error can still become a response of its own.
    /// </summary>
    public bool HasStarted => _output.HasStarted;

    /// <summary>Whether a statement of the answer that was copied last failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The media type of MessagePack, as v1 clients and servers name it.</summary>
    public const string MessagePackType = "application/x-msgpack";

    /// <summary>
    /// Whether the server's MessagePack may go to the client as it is, which keeps integers and floats apart that JSON does
    /// not. Then the server is asked with <c>Accept: application/x-msgpack</c>, and <see cref="PassOnAsync"/> takes the answer.
    /// </summary>
    /// <param name="shape">The form of the response.</param>
    /// <param name="target">The server. InfluxDB 3 writes arrays without names, which v1 clients do not read.</param>
    /// <param name="answers">How many answers make up the response.</param>
    /// <param name="isFiltered">Whether rows are left out.</param>
    public static bool CanPassOn(ResponseShape shape, TargetProfile target, int answers, bool isFiltered) =>
        shape.Format == ResponseFormat.MessagePack
        && shape.Conversion == TimestampConversion.None
        && !shape.CutsChunks
        && !target.IsInfluxDB3
        && answers == 1
        && !isFiltered;

    /// <summary>Copies an answer that is in the client's form already. Nothing else may be written.</summary>
    /// <param name="upstreamBody">The body of the answer.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    /// <exception cref="RequestRefusedException">The answer breaks off. What has left for the client ends in the middle.</exception>
    public async Task PassOnAsync(Stream upstreamBody, CancellationToken cancellationToken)
    {
        _isPassingOn = true;
        _isOver = true;
        using var input = new InputBuffer(upstreamBody, InputSize, MaximumPiece);
        while (await input.FillAsync(cancellationToken))
        {
            _output.Write(input.Span);
            input.Advance(input.Span.Length);
            await _output.FlushThroughAsync(cancellationToken);
        }

        if (input.Offset == 0)
        {
            throw UpstreamAnswerFault.Ended(0);
        }
    }

    /// <summary>Copies an answer. Answers come in the order of their statements.</summary>
    /// <param name="upstreamBody">The body of the answer.</param>
    /// <param name="firstStatementId">The place in the client's query of the first statement that was sent.</param>
    /// <param name="statementCount">The statements that were sent. Results that are missing are written as empty ones.</param>
    /// <param name="databaseFilter">
    /// Says of SHOW DATABASES which names the client may see; null where there is no such statement, or all may be seen. It
    /// applies to every statement of this answer.
    /// </param>
    /// <param name="cancellationToken">The client has gone.</param>
    /// <exception cref="RequestRefusedException">
    /// The answer is an error, is none of the v1 API or breaks off. Where <see cref="HasStarted"/>, the response is to be
    /// ended by <see cref="FailAsync"/>.
    /// </exception>
    public Task CopyAsync(
        Stream upstreamBody,
        int firstStatementId,
        int statementCount,
        Func<string, bool>? databaseFilter,
        CancellationToken cancellationToken) =>
        CopyAsync(upstreamBody, firstStatementId, statementCount, databaseFilter, null, cancellationToken);

    /// <summary>Copies an answer of which only some statements are SHOW DATABASES.</summary>
    /// <param name="upstreamBody">The body of the answer.</param>
    /// <param name="firstStatementId">The place in the client's query of the first statement that was sent.</param>
    /// <param name="statementCount">The statements that were sent.</param>
    /// <param name="databaseFilter">Says which names the client may see.</param>
    /// <param name="isFiltered">
    /// Whether a statement, by its place in the client's query, is SHOW DATABASES; null where all are.
    /// </param>
    /// <param name="cancellationToken">The client has gone.</param>
    /// <exception cref="RequestRefusedException">As above.</exception>
    public async Task CopyAsync(
        Stream upstreamBody,
        int firstStatementId,
        int statementCount,
        Func<string, bool>? databaseFilter,
        Func<int, bool>? isFiltered,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstStatementId, _nextStatement);
        _nextStatement = firstStatementId;
        var statements = new StatementSequence(firstStatementId, statementCount);
        using var input = new InputBuffer(upstreamBody, InputSize, MaximumPiece);
        using var reader = new ResultReader(input);
        bool isRead = true;
        Func<string, bool>? rowFilter = null;
        while (true)
        {
            switch (reader.Read())
            {
                case ResultEvent.NeedMore:
                    await FlushBeforeWaitingAsync(cancellationToken);
                    isRead = await input.FillAsync(cancellationToken);
                    break;
                case ResultEvent.Row:
                    if (rowFilter is null || PassesFilter(reader.Row, rowFilter))
                    {
                        _writer.WriteRow(reader.Row);
                        if (_output.Length >= _flushSize)
                        {
                            await FlushAsync(cancellationToken);
                        }
                    }

                    break;
                case ResultEvent.SeriesStart:
                    int statement = statements.Start(reader.StatementId);
                    FillMissing(statements, statement);
                    rowFilter = isFiltered is null || isFiltered(statement) ? databaseFilter : null;
                    reader.Head = _writer.StartSeries(statement, reader.Head);
                    break;
                case ResultEvent.SeriesEnd:
                    _writer.EndSeries(reader.SeriesIsPartial);
                    break;
                case ResultEvent.ResultEnd:
                    EndResult(reader, statements);
                    break;
                case ResultEvent.DocumentEnd:
                    _writer.EndDocument();
                    break;
                default:
                    throw new UnreachableException();
            }

            if (!isRead)
            {
                break;
            }
        }

        // A server that sends chunks may have none for an empty result: InfluxDB 3 sends nothing then.
        if (!reader.IsBetweenDocuments || (reader.DocumentCount == 0 && _shape.UpstreamChunkSize is null))
        {
            throw UpstreamAnswerFault.Ended(input.Offset + input.Span.Length);
        }

        FillMissing(statements, firstStatementId + statementCount);
        HasFailed = statements.HasFailed;
    }

    /// <summary>Writes the result of a statement that was not sent, or that failed before it was answered.</summary>
    /// <param name="statementId">The place of the statement in the client's query.</param>
    /// <param name="error">The error.</param>
    public void WriteError(int statementId, string error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statementId, _nextStatement);
        WriteResult(statementId, JsonText.Encode(error));
    }

    /// <summary>Ends a response that is complete.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _writer.Complete();
        await _writer.DrainAsync(cancellationToken);
        await _output.FlushAsync(cancellationToken);
    }

    /// <summary>
    /// Ends a response that cannot be completed: closes what is open, with the error, so that nobody takes it for complete.
    /// Where nothing has left for the client yet, it throws the error instead, which then becomes the response; and where
    /// an answer was passed on, whose place in its form nobody knows, so that the connection is broken off.
    /// </summary>
    /// <param name="error">What the client is told.</param>
    /// <exception cref="RequestRefusedException">Nothing has left for the client, or the answer was passed on.</exception>
    public async Task FailAsync(GatewayError error)
    {
        if (!HasStarted || _isPassingOn)
        {
            throw new RequestRefusedException(error);
        }

        if (!_isOver)
        {
            _isOver = true;
            _writer.Fail(_nextStatement, error.Message);
            await _output.FlushThroughAsync(CancellationToken.None);
        }
    }

    /// <summary>Gives memory back. What was not flushed is lost: a response that was not completed stays incomplete.</summary>
    public ValueTask DisposeAsync()
    {
        _output.Dispose();
        return _writer.DisposeAsync();
    }

    private static bool PassesFilter(ReadOnlySpan<byte> row, Func<string, bool> filter)
    {
        int start = 1;
        JsonScanner.SkipWhitespace(row, ref start);
        int end = start;
        JsonScanner.SkipScalar(row, ref end);
        return row[start] == '"' && filter(JsonText.Decode(row[start..end]));
    }

    private void EndResult(ResultReader reader, StatementSequence statements)
    {
        int? statement = statements.End(reader.StatementId, reader.ResultIsPartial, reader.Error);
        if (statement is { } id)
        {
            FillMissing(statements, id);
            _writer.EndResult(id, reader.ResultIsPartial, reader.Error, reader.Messages);
            _nextStatement = reader.ResultIsPartial ? id : id + 1;
        }
    }

    private void FillMissing(StatementSequence statements, int before)
    {
        while (statements.NextMissing(before) is { } missing)
        {
            // After an error 1.x executes nothing further, and leaves some of the results out.
            WriteResult(missing, statements.HasFailed ? StatementSequence.NotExecuted : null);
        }
    }

    private void WriteResult(int statementId, byte[]? error)
    {
        _writer.EndResult(statementId, isPartial: false, error, null);
        _nextStatement = statementId + 1;
    }

    private ValueTask FlushBeforeWaitingAsync(CancellationToken cancellationToken)
    {
        if (_shape.ChunkSize is null || !_writer.HasEndedChunk)
        {
            return ValueTask.CompletedTask;
        }

        return FlushAsync(cancellationToken);
    }

    private ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        bool isChunkEnd = _writer.HasEndedChunk;
        _writer.HasEndedChunk = false;
        return isChunkEnd ? _output.FlushThroughAsync(cancellationToken) : _output.FlushAsync(cancellationToken);
    }
}
