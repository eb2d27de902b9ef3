using System.Buffers.Text;

namespace InfluxQL.Gateway.Responses;

/// <summary>What the two JSON forms share: the parts of a document.</summary>
internal abstract class JsonDocumentWriter(OutputBuffer output, TimestampConverter converter) : ResultWriter(output, converter)
{
    private byte[]? _error;
    private byte[]? _messages;
    private bool _hasSeries;
    private bool _hasValues;

    /// <summary>The statement whose result is open; -1 for none.</summary>
    protected int OpenStatement { get; private set; } = -1;

    /// <summary>Whether a series is open.</summary>
    protected bool SeriesIsOpen { get; private set; }

    /// <summary>Whether the open series, were it closed now, would have rows left.</summary>
    protected bool SeriesIsPartial { get; set; }

    /// <summary>Whether the open result, were it closed now, would have something left.</summary>
    protected bool ResultIsPartial { get; set; }

    /// <inheritdoc/>
    public override void EndSeries(bool isPartial) => SeriesIsPartial = isPartial;

    /// <inheritdoc/>
    public override void WriteRow(ReadOnlySpan<byte> row)
    {
        if (_hasValues)
        {
            Output.Write(","u8);
        }
        else
        {
            Output.Write(",\"values\":["u8);
            _hasValues = true;
        }

        if (!Converter.Converts(Head))
        {
            Output.Write(row);
            return;
        }

        int start = 1;
        JsonScanner.SkipWhitespace(row, ref start);
        int end = start;
        JsonScanner.SkipScalar(row, ref end);
        Output.Write("["u8);
        Output.Advance(Converter.Convert(row[start..end], Output.GetSpan(TimestampConverter.MaximumLength)));
        Output.Write(row[end..]);
    }

    /// <summary>Begins a result.</summary>
    protected void OpenResult(int statementId)
    {
        Output.Write("{\"statement_id\":"u8);
        Utf8Formatter.TryFormat(statementId, Output.GetSpan(16), out int length);
        Output.Advance(length);
        OpenStatement = statementId;
        ResultIsPartial = false;
    }

    /// <summary>Keeps what is written when the result closes. The first error counts, and the last messages.</summary>
    protected void KeepForClose(bool isPartial, byte[]? error, byte[]? messages)
    {
        ResultIsPartial = isPartial;
        _error ??= error;
        _messages = messages ?? _messages;
    }

    /// <summary>Begins the series that <see cref="ResultWriter.Head"/> describes.</summary>
    protected void OpenSeries()
    {
        Output.Write(_hasSeries ? ",{"u8 : ",\"series\":[{"u8);
        _hasSeries = true;
        if (!Head.Name.IsEmpty)
        {
            Output.Write("\"name\":"u8);
            Output.Write(Head.Name);
            Output.Write(","u8);
        }

        if (!Head.Tags.IsEmpty)
        {
            Output.Write("\"tags\":"u8);
            Output.Write(Head.Tags);
            Output.Write(","u8);
        }

        Output.Write("\"columns\":"u8);
        Output.Write(Head.Columns);
        SeriesIsOpen = true;
        SeriesIsPartial = false;
        _hasValues = false;
    }

    /// <summary>Ends the open series, if there is one.</summary>
    protected void CloseSeries()
    {
        if (!SeriesIsOpen)
        {
            return;
        }

        if (_hasValues)
        {
            Output.Write("]"u8);
        }

        Output.Write(SeriesIsPartial ? ",\"partial\":true}"u8 : "}"u8);
        SeriesIsOpen = false;
    }

    /// <summary>Ends the open result with what was kept for it.</summary>
    protected void CloseResult()
    {
        CloseSeries();
        if (_hasSeries)
        {
            Output.Write("]"u8);
        }

        if (_messages is not null)
        {
            Output.Write(",\"messages\":"u8);
            Output.Write(_messages);
        }

        if (ResultIsPartial)
        {
            Output.Write(",\"partial\":true"u8);
        }

        if (_error is not null)
        {
            Output.Write(",\"error\":"u8);
            Output.Write(_error);
        }

        Output.Write("}"u8);
        OpenStatement = -1;
        _hasSeries = false;
        _error = null;
        _messages = null;
    }
}
