using System.Globalization;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>Where the time axis has ticks, and what they say: clock times, or numbers where the session asked for numbers.</summary>
internal sealed class TimeAxis
{
    private const long Second = 1_000_000_000;
    private const long Day = 86_400 * Second;
    private const int BlanksBetweenLabels = 3;

    // Steps that people count in; days go on with powers of ten.
    private static readonly long[] s_steps =
    [
        .. Enumerable.Range(0, 9).SelectMany(power => new[] { 1, 2, 5 }.Select(digit => digit * (long)Math.Pow(10, power))),
        Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second,
        60 * Second, 120 * Second, 300 * Second, 600 * Second, 900 * Second, 1800 * Second,
        3600 * Second, 7200 * Second, 3 * 3600 * Second, 6 * 3600 * Second, 12 * 3600 * Second,
        Day, 2 * Day, 7 * Day, 14 * Day, 30 * Day, 90 * Day, 365 * Day, 2 * 365 * Day, 5 * 365 * Day, 10 * 365 * Day, 50 * 365 * Day,
    ];

    private readonly ChartTimes _times;
    private readonly long _first;
    private readonly long _last;
    private readonly int _columns;
    private readonly int _dotsPerColumn;

    /// <summary>Lays the axis out.</summary>
    /// <param name="first">The first time, in nanoseconds.</param>
    /// <param name="last">The last one.</param>
    /// <param name="columns">Columns of the plot.</param>
    /// <param name="dotsPerColumn">Dots in a column.</param>
    /// <param name="times">How the session writes times.</param>
    public TimeAxis(long first, long last, int columns, int dotsPerColumn, ChartTimes times)
    {
        _columns = columns;
        _dotsPerColumn = dotsPerColumn;
        _times = times;
        _first = first;
        _last = last;
        Ticks = Lay();
    }

    /// <summary>The columns of the ticks and their labels, from left to right.</summary>
    public IReadOnlyList<(int Column, string Label)> Ticks { get; }

    /// <summary>A sentence that says which times and which clock.</summary>
    public string Caption
    {
        get
        {
            string span = _first == _last ? Whole(_first) : $"{Whole(_first)} to {Whole(_last)}";
            return _times.IsNumeric ? $"{span}, ticks in {TimeText.UnitName(_times.Epoch)}" : span;
        }
    }

    /// <summary>The dot of a time, from the left.</summary>
    public int Dot(long time)
    {
        double range = (double)((Int128)_last - _first);
        double share = range > 0 ? (double)((Int128)time - _first) / range : 0.5;
        return (int)Math.Round(share * ((_columns * _dotsPerColumn) - 1));
    }

    private List<(int Column, string Label)> Lay()
    {
        if (_first == _last)
        {
            string only = Label(_first, Second);
            return only.Length <= _columns ? [(Dot(_first) / _dotsPerColumn, only)] : [];
        }

        foreach (long step in s_steps)
        {
            Int128 range = (Int128)_last - _first;
            if (range / step > _columns || (_times.IsNumeric && step % _times.Unit != 0))
            {
                continue;
            }

            List<(int Column, string Label)> ticks = TicksOf(step);
            int widest = ticks.Count == 0 ? 0 : ticks.Max(tick => tick.Label.Length);
            bool fits = ticks.Count > 0 && widest <= _columns && ticks.Zip(ticks.Skip(1)).All(pair => pair.Second.Column - pair.First.Column >= widest + BlanksBetweenLabels);
            if (fits)
            {
                return ticks;
            }
        }

        return [];
    }

    private List<(int Column, string Label)> TicksOf(long step)
    {
        List<(int, string)> ticks = [];
        long shift = _times.IsNumeric ? 0 : _times.Offset.Ticks * 100;
        Int128 time = (Int128)_first + TimeText.Below(-TimeText.Below(_first, step) - TimeText.Below(shift, step), step);
        for (; time <= _last; time += step)
        {
            ticks.Add((Dot((long)time) / _dotsPerColumn, Label((long)time, step)));
        }

        return ticks;
    }

    private string Label(long time, long step)
    {
        if (_times.IsNumeric)
        {
            return (time / _times.Unit).ToString(CultureInfo.InvariantCulture);
        }

        bool isLong = _last / Day != _first / Day;
        return step switch
        {
            >= 365 * Day => TimeText.Write(time, _times.Offset, "yyyy-MM"),
            >= Day => TimeText.Write(time, _times.Offset, "yyyy-MM-dd"),
            >= 60 * Second => TimeText.Write(time, _times.Offset, isLong ? "MM-dd HH:mm" : "HH:mm"),
            >= Second => TimeText.Write(time, _times.Offset, "HH:mm:ss"),
            >= 1_000_000 => TimeText.Write(time, _times.Offset, "ss.fff"),
            _ => TimeText.Write(time, _times.Offset, "ss.ffffff") + TimeText.Below(time, 1000).ToString("000", CultureInfo.InvariantCulture),
        };
    }

    private string Whole(long time)
    {
        string seconds = TimeText.Write(time, _times.Offset, "yyyy-MM-dd'T'HH:mm:ss");
        long fraction = TimeText.Below(time, Second);
        string digits = fraction == 0 ? string.Empty : "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        string zone = _times.Offset == TimeSpan.Zero
            ? "Z"
            : (_times.Offset < TimeSpan.Zero ? "-" : "+") + _times.Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return seconds + digits + zone;
    }
}
