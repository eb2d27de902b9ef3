namespace InfluxQL.Cli.Results;

/// <summary>Collects the parts of a series while they are read, and knows whether it goes on from the one before.</summary>
internal sealed class SeriesBuilder(TimestampReading times)
{
    private List<KeyValuePair<string, string>> _tags = [];
    private List<string> _columns = [];
    private List<IReadOnlyList<ResultValue>> _rows = [];
    private ResultValue[]? _row;
    private int _values;
    private bool _hasTimes;
    private bool _isContinued;
    private ResultSeries? _open;

    /// <summary>The measurement.</summary>
    public string? Name { get; set; }

    /// <summary>The server says that the series goes on in the next chunk.</summary>
    public bool IsPartial { get; set; }

    /// <summary>A series begins.</summary>
    public void Start()
    {
        Name = null;
        IsPartial = false;
        _tags = [];
        _columns = [];
        _rows = [];
        _row = null;
        _isContinued = false;
    }

    public void AddTag(string name, string value) => _tags.Add(new(name, value));

    public void AddColumn(string name) => _columns.Add(name);

    /// <summary>Adds a value to the row that is being read.</summary>
    /// <exception cref="AnswerFormatException">The row has more values than there are columns.</exception>
    public void AddValue(ResultValue value)
    {
        StartRow();
        if (_values == _row!.Length)
        {
            throw WrongRow("more");
        }

        _row[_values] = _values == 0 && _hasTimes ? times.Convert(value) : value;
        _values++;
    }

    /// <summary>The row ends.</summary>
    /// <exception cref="AnswerFormatException">It has fewer values than there are columns.</exception>
    public void EndRow()
    {
        StartRow();
        if (_values != _row!.Length)
        {
            throw WrongRow("fewer");
        }

        _rows.Add(_row);
        _row = null;
    }

    /// <summary>The rows so far, as a part of the series.</summary>
    /// <param name="goesOn">More rows may follow.</param>
    public ResultSeries Take(bool goesOn)
    {
        var series = new ResultSeries
        {
            Name = Name,
            Tags = _tags,
            Columns = _columns,
            Rows = _rows,
            ContinuesPrevious = _isContinued || (_open is { } before && IsSame(before)),
        };
        _rows = [];
        _isContinued = goesOn;
        _open = goesOn ? series : null;
        return series;
    }

    /// <summary>The series ends. Null where all of it was taken already.</summary>
    public ResultSeries? End()
    {
        if (_isContinued && _rows.Count == 0)
        {
            _open = IsPartial ? _open : null;
            return null;
        }

        ResultSeries series = Take(goesOn: false);
        _open = IsPartial ? series : null;
        return series;
    }

    private void StartRow()
    {
        if (_row is null)
        {
            _row = new ResultValue[_columns.Count];
            _values = 0;
            _hasTimes = times.Applies(_columns);
        }
    }

    private bool IsSame(ResultSeries before) =>
        before.Name == Name && before.Columns.SequenceEqual(_columns) && before.Tags.SequenceEqual(_tags);

    private AnswerFormatException WrongRow(string what) => new($"has a row with {what} values than there are columns ({_columns.Count})");
}
