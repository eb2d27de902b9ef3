using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>
/// A line of a chart in bounded memory: points in the order of the server are gathered in runs that keep the first, the
/// last, the lowest and the highest; when there are too many runs, two become one. A run is far narrower than a dot, so
/// the picture is that of all points.
/// </summary>
internal sealed class ChartLine(string name)
{
    private const int MostRuns = 8192;

    private readonly List<ChartRun> _runs = [];
    private int _pointsPerRun = 1;
    private int _pointsInLast;
    private bool _isAfterGap;

    /// <summary>What the legend says.</summary>
    public string Name { get; } = name;

    /// <summary>The runs, in the order of the server.</summary>
    public IReadOnlyList<ChartRun> Runs => _runs;

    /// <summary>Adds a point.</summary>
    public void Add(ChartPoint point)
    {
        if (_runs.Count > 0 && !_isAfterGap && _pointsInLast < _pointsPerRun)
        {
            ref ChartRun last = ref CollectionsMarshal.AsSpan(_runs)[^1];
            last = last.Join(new ChartRun(point, point, point, point, IsAfterGap: false));
            _pointsInLast++;
            return;
        }

        if (_runs.Count == MostRuns)
        {
            Halve();
        }

        _runs.Add(new ChartRun(point, point, point, point, _isAfterGap));
        _pointsInLast = 1;
        _isAfterGap = false;
    }

    /// <summary>Says that a value is missing, so that what follows is not joined to what was before.</summary>
    public void AddGap() => _isAfterGap = _runs.Count > 0;

    private void Halve()
    {
        int kept = 0;
        for (int i = 0; i < _runs.Count; i += 2, kept++)
        {
            _runs[kept] = i + 1 < _runs.Count ? _runs[i].Join(_runs[i + 1]) : _runs[i];
        }

        _runs.RemoveRange(kept, _runs.Count - kept);
        _pointsPerRun *= 2;
    }
}
