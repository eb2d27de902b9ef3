using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Writes one MessagePack document per chunk. The format counts rows before they come, so a chunk is held until it ends; it
/// ends early where it becomes too long for that.
/// </summary>
/// <param name="output">The bytes for the client.</param>
/// <param name="converter">Turns the timestamps.</param>
/// <param name="maximumRows">The rows after which a chunk ends; null where the server cuts.</param>
internal sealed class MessagePackChunkWriter(OutputBuffer output, TimestampConverter converter, long? maximumRows)
    : ResultWriter(output, converter)
{
    private const int MaximumLength = 4 * 1024 * 1024;

    private readonly PooledBuffer _rows = new();
    private int _statement = -1;
    private int _rowCount;
    private bool _hasSeries;
    private bool _seriesIsPartial;
    private bool _resultIsPartial;
    private byte[]? _error;
    private byte[]? _messages;

    /// <inheritdoc/>
    public override void WriteRow(ReadOnlySpan<byte> row)
    {
        if (_rowCount == maximumRows || _rows.Length >= MaximumLength)
        {
            int statement = _statement;
            CloseChunk(Head, seriesIsPartial: true, resultIsPartial: true);
            _statement = statement;
            _hasSeries = true;
        }

        MessagePackParts.WriteRow(_rows, row, Head.HasTime, Converter.Converts(Head) ? Converter : null);
        _rowCount++;
    }

    /// <inheritdoc/>
    public override void EndSeries(bool isPartial) => _seriesIsPartial = isPartial;

    /// <inheritdoc/>
    public override void EndResult(int statementId, bool isPartial, byte[]? error, byte[]? messages)
    {
        OpenStatement(statementId, Head);
        _resultIsPartial = isPartial;
        _error ??= error;
        _messages = messages ?? _messages;
    }

    /// <inheritdoc/>
    public override void EndDocument()
    {
        if (_resultIsPartial && maximumRows is null)
        {
            CloseOpenChunk(Head);
        }
    }

    /// <inheritdoc/>
    public override void Complete() => CloseOpenChunk(Head);

    /// <inheritdoc/>
    public override void Fail(int statementId, string error)
    {
        int statement = _statement >= 0 ? _statement : statementId;
        if (_hasSeries)
        {
            CloseChunk(Head, seriesIsPartial: true, resultIsPartial: true);
        }

        byte[] json = JsonText.Encode(error);
        MessagePackParts.WriteDocumentStart(Output, 1, json);
        MessagePackParts.WriteResultStart(Output, statement, 0, isPartial: false, json, null);
        MessagePackParts.WriteError(Output, json);
        MessagePackParts.WriteError(Output, json);
        HasEndedChunk = true;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _rows.Dispose();
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void StartSeries(int statementId, SeriesHead last, bool isSame)
    {
        if (_statement == statementId && _hasSeries)
        {
            if (isSame && maximumRows is not null)
            {
                return;
            }

            CloseChunk(last, _seriesIsPartial || isSame, resultIsPartial: true);
        }

        OpenStatement(statementId, last);
        _hasSeries = true;
        _seriesIsPartial = false;
    }

    private void OpenStatement(int statementId, SeriesHead last)
    {
        if (_statement != statementId)
        {
            CloseOpenChunk(last);
            _statement = statementId;
        }
    }

    private void CloseOpenChunk(SeriesHead head)
    {
        if (_statement >= 0)
        {
            CloseChunk(head, _seriesIsPartial, _resultIsPartial);
        }
    }

    private void CloseChunk(SeriesHead head, bool seriesIsPartial, bool resultIsPartial)
    {
        MessagePackParts.WriteDocumentStart(Output, 1, null);
        MessagePackParts.WriteResultStart(Output, _statement, _hasSeries ? 1 : 0, resultIsPartial, _error, _messages);
        if (_hasSeries)
        {
            MessagePackParts.WriteSeriesStart(Output, head, _rowCount, seriesIsPartial);
            Output.Write(_rows.Written.Span);
            if (seriesIsPartial)
            {
                MessagePackParts.WritePartial(Output);
            }
        }

        if (resultIsPartial)
        {
            MessagePackParts.WritePartial(Output);
        }

        if (_error is not null)
        {
            MessagePackParts.WriteError(Output, _error);
        }

        _rows.Clear();
        _rowCount = 0;
        _statement = -1;
        _hasSeries = _seriesIsPartial = _resultIsPartial = false;
        _error = _messages = null;
        HasEndedChunk = true;
    }
}
