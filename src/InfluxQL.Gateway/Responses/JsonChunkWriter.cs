namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Writes one JSON document per chunk, each on a line of its own. A chunk ends where a series ends, where a chunk of the
/// server ends, or after a number of rows. Where the server does not say whether more follows, the end of a chunk is written
/// when the next one begins.
/// </summary>
/// <param name="output">The bytes for the client.</param>
/// <param name="converter">Turns the timestamps.</param>
/// <param name="maximumRows">The rows after which a chunk ends; null where the server cuts.</param>
internal sealed class JsonChunkWriter(OutputBuffer output, TimestampConverter converter, long? maximumRows)
    : JsonDocumentWriter(output, converter)
{
    private long _rows;

    /// <inheritdoc/>
    public override void WriteRow(ReadOnlySpan<byte> row)
    {
        if (_rows == maximumRows)
        {
            int statement = OpenStatement;
            CloseChunk(seriesIsPartial: true, resultIsPartial: true);
            OpenChunk(statement);
            OpenSeries();
        }

        base.WriteRow(row);
        _rows++;
    }

    /// <inheritdoc/>
    public override void EndResult(int statementId, bool isPartial, byte[]? error, byte[]? messages)
    {
        OpenStatementOf(statementId);
        KeepForClose(isPartial, error, messages);
    }

    /// <inheritdoc/>
    public override void EndDocument()
    {
        if (OpenStatement >= 0 && ResultIsPartial && maximumRows is null)
        {
            CloseChunk(SeriesIsPartial, resultIsPartial: true);
        }
    }

    /// <inheritdoc/>
    public override void Complete() => CloseOpenChunk();

    /// <inheritdoc/>
    public override void Fail(int statementId, string error)
    {
        int statement = OpenStatement >= 0 ? OpenStatement : statementId;
        if (OpenStatement >= 0)
        {
            CloseChunk(seriesIsPartial: true, resultIsPartial: true);
        }

        byte[] json = JsonText.Encode(error);
        OpenChunk(statement);
        KeepForClose(isPartial: false, json, null);
        CloseResult();
        Output.Write("],\"error\":"u8);
        Output.Write(json);
        Output.Write("}\n"u8);
        HasEndedChunk = true;
    }

    /// <inheritdoc/>
    protected override void StartSeries(int statementId, SeriesHead last, bool isSame)
    {
        if (OpenStatement == statementId && SeriesIsOpen)
        {
            if (isSame && maximumRows is not null)
            {
                SeriesIsPartial = false;
                return;
            }

            CloseChunk(SeriesIsPartial || isSame, resultIsPartial: true);
        }

        OpenStatementOf(statementId);
        OpenSeries();
    }

    private void OpenStatementOf(int statementId)
    {
        if (OpenStatement != statementId)
        {
            CloseOpenChunk();
            OpenChunk(statementId);
        }
    }

    private void OpenChunk(int statementId)
    {
        Output.Write("{\"results\":["u8);
        OpenResult(statementId);
        _rows = 0;
    }

    private void CloseOpenChunk()
    {
        if (OpenStatement >= 0)
        {
            CloseChunk(SeriesIsPartial, ResultIsPartial);
        }
    }

    private void CloseChunk(bool seriesIsPartial, bool resultIsPartial)
    {
        SeriesIsPartial = seriesIsPartial;
        ResultIsPartial = resultIsPartial;
        CloseResult();
        Output.Write("]}\n"u8);
        HasEndedChunk = true;
    }
}
