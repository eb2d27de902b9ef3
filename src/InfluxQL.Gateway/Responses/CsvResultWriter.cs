using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Writes CSV as InfluxDB 1.x does: per statement a head of <c>name,tags</c> and the columns, a row per line, and an empty line
/// before another head. Where 1.x leaves the error of a statement out, it is written as 1.x writes that of a request.
/// Chunks leave no trace.
/// </summary>
internal sealed class CsvResultWriter(OutputBuffer output, TimestampConverter converter) : ResultWriter(output, converter)
{
    private readonly PooledBuffer _prefix = new();
    private readonly PooledBuffer _scratch = new();
    private int _statement = -1;
    private bool _hasBlock;

    /// <inheritdoc/>
    public override void WriteRow(ReadOnlySpan<byte> row)
    {
        Output.Write(_prefix.Written.Span);
        bool converts = Converter.Converts(Head);
        var cells = new JsonCellEnumerator(row);
        int count = 0;
        while (cells.MoveNext())
        {
            Output.Write(","u8);
            if (converts && count == 0)
            {
                WriteTime(cells.Current);
            }
            else
            {
                WriteCell(cells.Current);
            }

            count++;
        }

        for (; count < Head.ColumnCount; count++)
        {
            Output.Write(","u8);
        }

        Output.Write("\n"u8);
    }

    /// <inheritdoc/>
    public override void EndSeries(bool isPartial)
    {
    }

    /// <inheritdoc/>
    public override void EndResult(int statementId, bool isPartial, byte[]? error, byte[]? messages)
    {
        if (error is not null)
        {
            WriteError(error);
        }
    }

    /// <inheritdoc/>
    public override void EndDocument() => HasEndedChunk = true;

    /// <inheritdoc/>
    public override void Complete()
    {
    }

    /// <inheritdoc/>
    public override void Fail(int statementId, string error) => WriteError(JsonText.Encode(error));

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _prefix.Dispose();
        _scratch.Dispose();
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void StartSeries(int statementId, SeriesHead last, bool isSame)
    {
        if (statementId != _statement || !last.Columns.SequenceEqual(Head.Columns))
        {
            StartBlock();
            Output.Write("name,tags"u8);
            var columns = new JsonStringEnumerator(Head.Columns);
            while (columns.MoveNext())
            {
                Output.Write(","u8);
                WriteText(columns.Value);
            }

            Output.Write("\n"u8);
            _statement = statementId;
        }

        SetPrefix();
    }

    private void WriteError(byte[] error)
    {
        StartBlock();
        Output.Write("error\n"u8);
        WriteText(error);
        Output.Write("\n"u8);
        _statement = -1;
    }

    private void StartBlock()
    {
        if (_hasBlock)
        {
            Output.Write("\n"u8);
        }

        _hasBlock = true;
    }

    private void SetPrefix()
    {
        _prefix.Clear();
        if (!Head.Name.IsEmpty)
        {
            CsvField.Write(_prefix, Decode(Head.Name));
        }

        _prefix.Write(","u8);
        if (!Head.Tags.IsEmpty)
        {
            CsvField.Write(_prefix, SeriesTags.Format(Head.Tags));
        }
    }

    private void WriteTime(ReadOnlySpan<byte> value)
    {
        Span<byte> converted = stackalloc byte[TimestampConverter.MaximumLength];
        WriteCell(converted[..Converter.Convert(value, converted)]);
    }

    private void WriteCell(ReadOnlySpan<byte> value)
    {
        switch (value[0])
        {
            case (byte)'n':
                break;
            case (byte)'"':
                WriteText(value);
                break;
            case (byte)'t' or (byte)'f':
                Output.Write(value);
                break;
            default:
                PlainNumber.Write(Output, value);
                break;
        }
    }

    private void WriteText(ReadOnlySpan<byte> json) => CsvField.Write(Output, Decode(json));

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> inner = json[1..^1];
        if (!inner.Contains((byte)'\\'))
        {
            return inner;
        }

        _scratch.Clear();
        _scratch.Advance(JsonText.Decode(inner, _scratch.GetSpan(inner.Length)));
        return _scratch.Written.Span;
    }
}
