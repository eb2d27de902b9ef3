using System.Buffers.Text;
using System.Text.Unicode;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Reads the JSON of a v1 answer piece by piece: one or several documents <c>{"results":[{"statement_id", "series":[{"name",
/// "tags","columns","values","partial"}],"messages","partial","error"}],"error"}</c>, with white space between them or none.
/// Values are checked for their form and left as they are. Members may stand in any order, but name, tags and columns before
/// the values, and the ID before the series; members of other names are skipped.
/// </summary>
/// <param name="input">The bytes.</param>
internal sealed class ResultReader(InputBuffer input) : JsonPieceReader(input), IDisposable
{
    private const int ShownText = 200;

    private State _state = State.BeforeDocument;
    private bool _hasResults;
    private bool _hasSeries;
    private bool _hasRows;
    private bool _headIsOut;
    private int _rowEnd;
    private int _rowScanned;

    private enum State
    {
        BeforeDocument,
        Document,
        Results,
        Result,
        SeriesList,
        Series,
        Values,
    }

    /// <summary>The series that is being read. Whoever wants to keep it puts another object in its place.</summary>
    public SeriesHead Head { get; set; } = new();

    /// <summary>The row, a JSON array of scalars; until the next call.</summary>
    public ReadOnlySpan<byte> Row => Input.Span[.._rowEnd];

    /// <summary>The ID of the statement whose result is being read; null where the server gives none.</summary>
    public int? StatementId { get; private set; }

    /// <summary>At the end of a series: more of its rows follow in another document.</summary>
    public bool SeriesIsPartial { get; private set; }

    /// <summary>At the end of a result: more of it follows in another document.</summary>
    public bool ResultIsPartial { get; private set; }

    /// <summary>At the end of a result: its error, a JSON string; null for none.</summary>
    public byte[]? Error { get; private set; }

    /// <summary>At the end of a result: its messages, a JSON array; null for none.</summary>
    public byte[]? Messages { get; private set; }

    /// <summary>The documents that ended.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>Whether nothing is open, so that the stream may end here.</summary>
    public bool IsBetweenDocuments => _state == State.BeforeDocument;

    /// <summary>Reads on.</summary>
    /// <exception cref="RequestRefusedException">The bytes are no answer of the v1 API, or the answer is an error.</exception>
    public ResultEvent Read()
    {
        if (_rowEnd > 0)
        {
            Input.Advance(_rowEnd);
            _rowEnd = 0;
        }

        while (true)
        {
            ReadOnlySpan<byte> bytes = Input.Span;
            int position = 0;
            ResultEvent? found = _state switch
            {
                State.BeforeDocument => ReadDocumentStart(bytes, ref position),
                State.Document => ReadDocumentMember(bytes, ref position),
                State.Results => ReadElement(bytes, ref position, State.Result, State.Document),
                State.Result => ReadResultMember(bytes, ref position),
                State.SeriesList => ReadElement(bytes, ref position, State.Series, State.Result),
                State.Series => ReadSeriesMember(bytes, ref position),
                _ => ReadRow(bytes, ref position),
            };
            if (found is { } result)
            {
                if (result is not (ResultEvent.NeedMore or ResultEvent.Row))
                {
                    Input.Advance(position);
                }

                return result;
            }

            Input.Advance(position);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Head.Dispose();

    private ResultEvent? ReadDocumentStart(ReadOnlySpan<byte> bytes, ref int position)
    {
        JsonScanner.SkipWhitespace(bytes, ref position);
        if (position >= bytes.Length)
        {
            Input.Advance(position);
            return ResultEvent.NeedMore;
        }

        if (bytes[position] != '{')
        {
            throw UpstreamAnswerFault.Text(JsonText.Show(bytes[position..], ShownText));
        }

        position++;
        _hasResults = false;
        Enter(State.Document);
        return null;
    }

    private ResultEvent? ReadDocumentMember(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (!TryReadKey(bytes, ref position, out ReadOnlySpan<byte> key, out bool isEnd))
        {
            return ResultEvent.NeedMore;
        }

        if (isEnd)
        {
            if (!_hasResults)
            {
                throw Fault("a document without \"results\"", position);
            }

            Leave(State.BeforeDocument);
            DocumentCount++;
            return ResultEvent.DocumentEnd;
        }

        if (key.SequenceEqual("results"u8))
        {
            return Open(bytes, ref position, State.Results, ref _hasResults);
        }

        int start = position;
        if (!TrySkipValue(bytes, ref position))
        {
            return ResultEvent.NeedMore;
        }

        if (key.SequenceEqual("error"u8) && Text(bytes[start..position]) is { } error)
        {
            throw UpstreamAnswerFault.Reported(JsonText.Decode(error));
        }

        IsFirst = false;
        return null;
    }

    private ResultEvent? ReadResultMember(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (!TryReadKey(bytes, ref position, out ReadOnlySpan<byte> key, out bool isEnd))
        {
            return ResultEvent.NeedMore;
        }

        if (isEnd)
        {
            Leave(State.Results);
            return ResultEvent.ResultEnd;
        }

        if (key.SequenceEqual("series"u8))
        {
            return Open(bytes, ref position, State.SeriesList, ref _hasSeries);
        }

        int start = position;
        if (!TrySkipValue(bytes, ref position))
        {
            return ResultEvent.NeedMore;
        }

        ReadOnlySpan<byte> value = bytes[start..position].TrimStart(" \n\r\t"u8);
        if (key.SequenceEqual("statement_id"u8))
        {
            StatementId = !_hasSeries && Utf8Parser.TryParse(value, out int id, out int used) && used == value.Length
                ? id
                : throw Fault("a \"statement_id\" that is no number or stands after the series", start);
        }
        else if (key.SequenceEqual("partial"u8))
        {
            ResultIsPartial = value.SequenceEqual("true"u8);
        }
        else if (key.SequenceEqual("error"u8))
        {
            Error = Text(value);
        }
        else if (key.SequenceEqual("messages"u8))
        {
            Messages = value[0] == '[' ? value.ToArray() : null;
        }

        IsFirst = false;
        return null;
    }

    private ResultEvent? ReadSeriesMember(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (!TryReadKey(bytes, ref position, out ReadOnlySpan<byte> key, out bool isEnd))
        {
            return ResultEvent.NeedMore;
        }

        if (isEnd)
        {
            if (!_headIsOut)
            {
                // There were no values. The head is reported first; the closing brace is read again after it.
                position = 0;
                return StartSeries();
            }

            Leave(State.SeriesList);
            return ResultEvent.SeriesEnd;
        }

        if (key.SequenceEqual("values"u8))
        {
            ResultEvent? opened = Open(bytes, ref position, State.Values, ref _hasRows);
            return opened is null && _state == State.Values && !_headIsOut ? StartSeries() : opened;
        }

        int start = position;
        if (!TrySkipValue(bytes, ref position))
        {
            return ResultEvent.NeedMore;
        }

        ReadOnlySpan<byte> value = bytes[start..position].TrimStart(" \n\r\t"u8);
        if (key.SequenceEqual("partial"u8))
        {
            SeriesIsPartial = value.SequenceEqual("true"u8);
        }
        else if (!value.SequenceEqual("null"u8))
        {
            SetHead(key, value, start);
        }

        IsFirst = false;
        return null;
    }

    private void SetHead(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, int start)
    {
        bool isName = key.SequenceEqual("name"u8);
        bool isTags = key.SequenceEqual("tags"u8);
        if (!isName && !isTags && !key.SequenceEqual("columns"u8))
        {
            return;
        }

        if (_headIsOut)
        {
            throw Fault("the name, tags or columns of a series after its values", start);
        }

        if (isName && value[0] == '"')
        {
            Head.SetName(value);
        }
        else if (isTags && JsonText.CountStrings(value, '{') >= 0)
        {
            Head.SetTags(value);
        }
        else if (!isName && !isTags && JsonText.CountStrings(value, '[') is >= 0 and int count)
        {
            Head.SetColumns(value, count);
        }
        else
        {
            throw Fault("a name, tags or columns that are no text", start);
        }
    }

    private ResultEvent StartSeries()
    {
        if (Head.Columns.IsEmpty)
        {
            throw Fault("a series without columns before its values", 0);
        }

        _headIsOut = true;
        return ResultEvent.SeriesStart;
    }

    private ResultEvent? ReadRow(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (_rowScanned == 0)
        {
            if (!TryReadElement(bytes, ref position, (byte)'[', out bool isEnd))
            {
                return ResultEvent.NeedMore;
            }

            if (isEnd)
            {
                Leave(State.Series);
                return null;
            }

            // The row begins the window, so that what was scanned of it is not scanned again when more has come.
            int before = position - 1;
            Input.Advance(before);
            bytes = bytes[before..];
            position = 1;
            JsonScanner.SkipWhitespace(bytes, ref position);
            IsFirst = false;
        }
        else
        {
            position = _rowScanned;
        }

        ScanResult result = RowScanner.Scan(bytes, ref position);
        if (result == ScanResult.NeedMore)
        {
            _rowScanned = Math.Max(position, 1);
            return ResultEvent.NeedMore;
        }

        _rowScanned = 0;
        if (result == ScanResult.Invalid || !Utf8.IsValid(bytes[..position]))
        {
            throw Fault("a row that is no array of plain values", 0);
        }

        _rowEnd = position;
        return ResultEvent.Row;
    }

    private ResultEvent? ReadElement(ReadOnlySpan<byte> bytes, ref int position, State inside, State outside)
    {
        if (!TryReadElement(bytes, ref position, (byte)'{', out bool isEnd))
        {
            return ResultEvent.NeedMore;
        }

        if (isEnd)
        {
            Leave(outside);
            return null;
        }

        if (inside == State.Result)
        {
            StatementId = null;
            ResultIsPartial = false;
            Error = null;
            Messages = null;
            _hasSeries = false;
        }
        else
        {
            Head.Clear();
            SeriesIsPartial = false;
            _hasRows = false;
            _headIsOut = false;
        }

        Enter(inside);
        return null;
    }

    private ResultEvent? Open(ReadOnlySpan<byte> bytes, ref int position, State inside, ref bool isThere)
    {
        if (!TryPeek(bytes, ref position, out byte next))
        {
            return ResultEvent.NeedMore;
        }

        if (next != '[')
        {
            int start = position;
            if (!TrySkipValue(bytes, ref position))
            {
                return ResultEvent.NeedMore;
            }

            if (!bytes[start..position].SequenceEqual("null"u8))
            {
                throw Fault("something other than an array", start);
            }

            isThere = true;
            IsFirst = false;
            return null;
        }

        if (isThere)
        {
            throw Fault("the same member twice", position);
        }

        position++;
        isThere = true;
        Enter(inside);
        return null;
    }

    private static byte[]? Text(ReadOnlySpan<byte> value)
    {
        value = value.TrimStart(" \n\r\t"u8);
        return value[0] == '"' ? value.ToArray() : null;
    }

    private void Enter(State state)
    {
        _state = state;
        IsFirst = true;
    }

    private void Leave(State outside)
    {
        _state = outside;
        IsFirst = false;
    }
}
