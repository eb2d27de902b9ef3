using System.Globalization;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>Gathers the lines of a chart from an answer: one for each series and column with numbers.</summary>
/// <param name="epoch">The unit of times that are numbers; null means nanoseconds.</param>
internal sealed class ChartData(EpochPrecision? epoch)
{
    /// <summary>More lines than these nobody can follow.</summary>
    public const int MostLines = 8;

    private readonly List<ChartLine> _lines = [];
    private ChartLine?[] _lineOfColumn = [];
    private bool[] _isLeftOut = [];
    private ResultSeries? _series;

    /// <summary>The lines, in the order in which their first values came.</summary>
    public IReadOnlyList<ChartLine> Lines => _lines;

    /// <summary>Lines beyond those.</summary>
    public long LeftOutLines { get; private set; }

    /// <summary>Rows whose time cannot be read.</summary>
    public long RowsWithoutTime { get; private set; }

    /// <summary>How the answer writes its times; null before there was one.</summary>
    public ChartTimes? Times { get; private set; }

    /// <summary>Whether a series could have a line: its first column is the time.</summary>
    public static bool HasTime(ResultSeries series) => series.Columns.Count > 0 && series.Columns[0] == "time";

    /// <summary>Whether there is a number beside the time.</summary>
    public static bool HasNumbers(ResultSeries series) =>
        series.Rows.Any(row => row.Skip(1).Any(value => value.Kind == ResultValueKind.Number));

    /// <summary>Adds a series, or a part of one.</summary>
    public void Add(ResultSeries series)
    {
        if (_series is null || !series.ContinuesPrevious)
        {
            _series = series;
            _lineOfColumn = new ChartLine?[series.Columns.Count];
            _isLeftOut = new bool[series.Columns.Count];
        }

        foreach (IReadOnlyList<ResultValue> row in series.Rows)
        {
            if (!HasTime(series) || row.Count == 0 || !TryReadTime(row[0], out long time))
            {
                RowsWithoutTime++;
                continue;
            }

            for (int i = 1; i < row.Count && i < _lineOfColumn.Length; i++)
            {
                Add(i, time, row[i]);
            }
        }
    }

    private void Add(int column, long time, ResultValue value)
    {
        if (value.Kind != ResultValueKind.Number
            || !double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || !double.IsFinite(number))
        {
            _lineOfColumn[column]?.AddGap();
            return;
        }

        if (_lineOfColumn[column] is null && _lines.Count < MostLines)
        {
            _lines.Add(_lineOfColumn[column] = new ChartLine(Name(_series!, column)));
        }

        if (_lineOfColumn[column] is { } line)
        {
            line.Add(new ChartPoint(time, number));
        }
        else if (!_isLeftOut[column])
        {
            _isLeftOut[column] = true;
            LeftOutLines++;
        }
    }

    private bool TryReadTime(ResultValue value, out long time)
    {
        bool isNumeric = value.Kind == ResultValueKind.Number;
        TimeSpan offset = TimeSpan.Zero;
        bool isRead = isNumeric
            ? TimeText.TryReadNumber(value.Text, (Times ??= new ChartTimes(IsNumeric: true, epoch, TimeSpan.Zero)).Unit, out time)
            : TimeText.TryReadRfc3339(value.Text, out time, out offset);
        if (isRead)
        {
            Times ??= new ChartTimes(isNumeric, epoch, offset);
        }

        return isRead;
    }

    private static string Name(ResultSeries series, int column)
    {
        string name = series.Name is { } measurement ? $"{measurement}.{series.Columns[column]}" : series.Columns[column];
        return string.Join(' ', series.Tags.Select(tag => $"{tag.Key}={tag.Value}").Prepend(name));
    }
}
