using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace InfluxQL.Cli.Results;

/// <summary>
/// Where a reader is in an answer, token by token: <c>{"results":[{"series":[{"name","tags","columns","values","partial"}],
/// "messages","partial","error"}],"error"}</c>. Members of other names are passed over.
/// </summary>
internal sealed class AnswerState(TimestampReading times, long rowsPerChunk)
{
    private readonly Queue<ResultChunk> _chunks = new();
    private readonly Stack<Place> _places = new();
    private readonly SeriesBuilder _series = new(times);
    private List<ResultSeries> _finished = [];
    private List<ResultMessage> _messages = [];
    private string _member = string.Empty;
    private string _level = string.Empty;
    private string? _text;
    private string? _error;
    private bool _isPartial;
    private long _rows;
    private int _skippedDepth;

    private enum Place
    {
        Document,
        Results,
        Result,
        SeriesList,
        Series,
        Tags,
        Columns,
        Values,
        Row,
        Messages,
        Message,
    }

    /// <summary>Whether there was a document, or the beginning of one.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The end was reached.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The next chunk, where there is one.</summary>
    public bool TryTake([NotNullWhen(true)] out ResultChunk? chunk) => _chunks.TryDequeue(out chunk);

    /// <summary>The answer ends here. A server of chunks may send no document at all for a statement without rows.</summary>
    /// <exception cref="AnswerFormatException">It ends in its middle.</exception>
    public void Complete()
    {
        if (_places.Count > 0)
        {
            throw AnswerFormatException.CutOff();
        }

        // A series may say partial at the end of a whole answer: InfluxDB 1.6 leaves it there when it joins its chunks.
        if (_isPartial)
        {
            _chunks.Enqueue(new ResultChunk { Messages = [new("warning", "The server cut the answer; there is more. Add LIMIT, or ask for chunks.")] });
        }

        IsComplete = true;
    }

    /// <summary>Takes a token.</summary>
    /// <exception cref="AnswerFormatException">It has no place there.</exception>
    public void Take(ref Utf8JsonReader reader)
    {
        if (_skippedDepth > 0)
        {
            _skippedDepth += DepthChange(reader.TokenType);
            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _member = reader.GetString()!;
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Start(reader.TokenType);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                End(_places.Pop());
                break;
            default:
                Value(ref reader);
                break;
        }
    }

    private static int DepthChange(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
        JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
        _ => 0,
    };

    private void Start(JsonTokenType token)
    {
        bool isObject = token == JsonTokenType.StartObject;
        Place? next = _places.Count == 0
            ? isObject ? Place.Document : throw new AnswerFormatException("is JSON, but not of the v1 API")
            : (_places.Peek(), _member, isObject) switch
            {
                (Place.Document, "results", false) => Place.Results,
                (Place.Results, _, true) => Place.Result,
                (Place.Result, "series", false) => Place.SeriesList,
                (Place.SeriesList, _, true) => Place.Series,
                (Place.Series, "tags", true) => Place.Tags,
                (Place.Series, "columns", false) => Place.Columns,
                (Place.Series, "values", false) => Place.Values,
                (Place.Values, _, false) => Place.Row,
                (Place.Result, "messages", false) => Place.Messages,
                (Place.Messages, _, true) => Place.Message,
                (Place.Row, _, _) => throw new AnswerFormatException("has a row with an array or object in the place of a value"),
                _ => null,
            };
        if (next is not { } place)
        {
            _skippedDepth = 1;
            return;
        }

        HasBegun = true;
        _places.Push(place);
        switch (place)
        {
            case Place.Result:
                _isPartial = false;
                break;
            case Place.Series:
                _series.Start();
                break;
            case Place.Message:
                _level = string.Empty;
                _text = null;
                break;
        }
    }

    private void End(Place place)
    {
        switch (place)
        {
            case Place.Row:
                _series.EndRow();
                if (++_rows >= rowsPerChunk)
                {
                    _finished.Add(_series.Take(goesOn: true));
                    GiveOut();
                }

                break;
            case Place.Series:
                if (_series.End() is { } series)
                {
                    _finished.Add(series);
                }

                break;
            case Place.Message when _text is not null:
                _messages.Add(new ResultMessage(_level, _text));
                break;
            case Place.Result:
                GiveOut();
                break;
            case Place.Document when _error is not null:
                GiveOut();
                break;
        }
    }

    private void Value(ref Utf8JsonReader reader)
    {
        if (_places.Count == 0)
        {
            throw new AnswerFormatException("is JSON, but not of the v1 API");
        }

        switch (_places.Peek())
        {
            case Place.Row:
                _series.AddValue(ValueOf(ref reader));
                break;
            case Place.Columns:
                _series.AddColumn(TextOf(ref reader));
                break;
            case Place.Tags:
                _series.AddTag(_member, TextOf(ref reader));
                break;
            case Place.Series when _member == "name":
                _series.Name = TextOf(ref reader);
                break;
            case Place.Series when _member == "partial":
                _series.IsPartial = reader.TokenType == JsonTokenType.True;
                break;
            case Place.Result when _member == "partial":
                _isPartial = reader.TokenType == JsonTokenType.True;
                break;
            case Place.Result or Place.Document when _member == "error" && reader.TokenType != JsonTokenType.Null:
                _error = TextOf(ref reader);
                break;
            case Place.Message when _member == "level":
                _level = TextOf(ref reader);
                break;
            case Place.Message when _member == "text":
                _text = TextOf(ref reader);
                break;
        }
    }

    private void GiveOut()
    {
        _chunks.Enqueue(new ResultChunk { Series = _finished, Messages = _messages, Error = _error });
        _finished = [];
        _messages = [];
        _error = null;
        _rows = 0;
    }

    private static string TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    private static ResultValue ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new(ResultValueKind.String, reader.GetString()!),
        JsonTokenType.Number => new(ResultValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => new(ResultValueKind.Boolean, "true"),
        JsonTokenType.False => new(ResultValueKind.Boolean, "false"),
        _ => ResultValue.Null,
    };
}
