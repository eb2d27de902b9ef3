namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Writes one JSON document with all results. Rows that the server sent in several chunks become one series again.
/// </summary>
internal sealed class JsonResultWriter : JsonDocumentWriter
{
    private bool _hasResults;

    /// <summary>Begins the document.</summary>
    public JsonResultWriter(OutputBuffer output, TimestampConverter converter)
        : base(output, converter)
    {
        Output.Write("{\"results\":["u8);
    }

    /// <inheritdoc/>
    public override void EndResult(int statementId, bool isPartial, byte[]? error, byte[]? messages)
    {
        OpenStatementOf(statementId);
        KeepForClose(isPartial, error, messages);
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        CloseOpenResult();
        Output.Write("]}\n"u8);
    }

    /// <inheritdoc/>
    public override void Fail(int statementId, string error)
    {
        byte[] json = JsonText.Encode(error);
        EndResult(OpenStatement >= 0 ? OpenStatement : statementId, isPartial: false, json, null);
        CloseOpenResult();
        Output.Write("],\"error\":"u8);
        Output.Write(json);
        Output.Write("}\n"u8);
    }

    /// <inheritdoc/>
    protected override void StartSeries(int statementId, SeriesHead last, bool isSame)
    {
        OpenStatementOf(statementId);
        if (SeriesIsOpen && isSame)
        {
            SeriesIsPartial = false;
            return;
        }

        CloseSeries();
        OpenSeries();
    }

    private void OpenStatementOf(int statementId)
    {
        if (OpenStatement == statementId)
        {
            return;
        }

        CloseOpenResult();
        if (_hasResults)
        {
            Output.Write(","u8);
        }

        OpenResult(statementId);
        _hasResults = true;
    }

    private void CloseOpenResult()
    {
        if (OpenStatement >= 0)
        {
            CloseResult();
        }
    }
}
