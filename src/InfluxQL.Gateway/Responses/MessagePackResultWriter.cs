using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Writes one MessagePack document with all results. The format counts everything before it comes, so nothing reaches the
/// client before the last row; until then the rows are in a <see cref="ResponseSpool"/>.
/// </summary>
internal sealed class MessagePackResultWriter(OutputBuffer output, TimestampConverter converter) : ResultWriter(output, converter)
{
    private const int HeldRows = 256 * 1024;

    private readonly ResponseSpool _spool = new();
    private readonly PooledBuffer _rows = new();
    private readonly PooledBuffer _piece = new();
    private long _resultPlace;
    private long _seriesPlace;
    private int _resultCount;
    private int _seriesCount;
    private int _rowCount;
    private int _statement = -1;
    private bool _hasSeries;
    private bool _seriesIsPartial;
    private bool _resultIsPartial;
    private byte[]? _error;
    private byte[]? _messages;

    /// <inheritdoc/>
    public override void WriteRow(ReadOnlySpan<byte> row)
    {
        MessagePackParts.WriteRow(_rows, row, Head.HasTime, Converter.Converts(Head) ? Converter : null);
        _rowCount++;
        if (_rows.Length >= HeldRows)
        {
            _spool.Append(_rows);
        }
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
    public override void Complete()
    {
        CloseResult(Head);
        MessagePackParts.WriteDocumentStart(_piece, _resultCount, null);
        _spool.Insert(0, _piece);
    }

    /// <inheritdoc/>
    public override Task DrainAsync(CancellationToken cancellationToken) => _spool.CopyToAsync(Output, cancellationToken);

    /// <summary>Nothing: what has begun to leave is complete.</summary>
    public override void Fail(int statementId, string error)
    {
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _rows.Dispose();
        _piece.Dispose();
        await _spool.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void StartSeries(int statementId, SeriesHead last, bool isSame)
    {
        if (_statement == statementId && _hasSeries && isSame)
        {
            return;
        }

        OpenStatement(statementId, last);
        CloseSeries(last);
        _hasSeries = true;
        _seriesIsPartial = false;
        _seriesPlace = _spool.Length;
        _rowCount = 0;
        _seriesCount++;
    }

    private void OpenStatement(int statementId, SeriesHead last)
    {
        if (_statement == statementId)
        {
            return;
        }

        CloseResult(last);
        _statement = statementId;
        _resultPlace = _spool.Length;
        _resultCount++;
    }

    private void CloseSeries(SeriesHead head)
    {
        if (!_hasSeries)
        {
            return;
        }

        MessagePackParts.WriteSeriesStart(_piece, head, _rowCount, _seriesIsPartial);
        if (_spool.Length == _seriesPlace)
        {
            _spool.Append(_piece);
        }
        else
        {
            _spool.Insert(_seriesPlace, _piece);
        }

        if (_seriesIsPartial)
        {
            MessagePackParts.WritePartial(_rows);
        }

        _spool.Append(_rows);
        _hasSeries = false;
    }

    private void CloseResult(SeriesHead head)
    {
        if (_statement < 0)
        {
            return;
        }

        CloseSeries(head);
        MessagePackParts.WriteResultStart(_piece, _statement, _seriesCount, _resultIsPartial, _error, _messages);
        if (_resultIsPartial)
        {
            MessagePackParts.WritePartial(_rows);
        }

        if (_error is not null)
        {
            MessagePackParts.WriteError(_rows, _error);
        }

        // A result without any bytes behind its start shares its place with the next; both would be put there in the wrong order.
        if (_spool.Length == _resultPlace)
        {
            _spool.Append(_piece);
        }
        else
        {
            _spool.Insert(_resultPlace, _piece);
        }

        _spool.Append(_rows);
        _statement = -1;
        _seriesCount = 0;
        _resultIsPartial = false;
        _error = _messages = null;
    }
}
