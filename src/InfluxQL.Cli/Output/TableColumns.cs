using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

/// <summary>
/// What a table has seen of the values of its columns, and the widths that follow. Numbers and times are never cut by a
/// layout: a number without its last digits would be another number.
/// </summary>
internal sealed class TableColumns
{
    private const int LeastTextWidth = 4;

    private readonly int[] _natural;
    private readonly int[] _whole;
    private readonly bool[] _isNumeric;

    /// <summary>Begins with the names.</summary>
    public TableColumns(IReadOnlyList<string> names)
    {
        Names = names.Select(CellText.Of).ToArray();
        _natural = Names.Select(name => Math.Max(1, name.Width)).ToArray();
        _whole = new int[names.Count];
        _isNumeric = new bool[names.Count];
        HasTime = names.Count > 0 && names[0] == "time";
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<CellText> Names { get; }

    /// <summary>Whether the first column is the time.</summary>
    public bool HasTime { get; }

    /// <summary>Whether a column has had a number.</summary>
    public bool IsNumeric(int column) => _isNumeric[column];

    /// <summary>Whether a value of a column has to be shown whole.</summary>
    public bool IsWhole(int column, ResultValueKind kind) => kind == ResultValueKind.Number || (column == 0 && HasTime);

    /// <summary>Takes note of a cell.</summary>
    /// <param name="column">The number of its column.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="width">Columns of the terminal.</param>
    public void See(int column, ResultValueKind kind, int width)
    {
        _isNumeric[column] |= kind == ResultValueKind.Number;
        if (IsWhole(column, kind))
        {
            _whole[column] = Math.Max(_whole[column], width);
        }

        _natural[column] = Math.Max(_natural[column], width);
    }

    /// <summary>Takes note of a text that came after a layout; leaves room, so that layouts do not follow each other closely.</summary>
    public void SeeLate(int column, ResultValueKind kind, int width) =>
        See(column, kind, IsWhole(column, kind) ? width : Math.Max(width, _natural[column] + (_natural[column] / 2)));

    /// <summary>The widths of the columns, or null where they do not fit.</summary>
    /// <param name="limit">Columns of the terminal, or null.</param>
    /// <param name="separator">Columns between two cells.</param>
    public int[]? Fit(int? limit, int separator)
    {
        if (limit is not { } room)
        {
            return [.. _natural];
        }

        room -= separator * Math.Max(0, _natural.Length - 1);
        int[] widths = new int[_natural.Length];
        long needed = 0;
        for (int i = 0; i < widths.Length; i++)
        {
            int least = Math.Min(_natural[i], LeastTextWidth);
            widths[i] = Math.Max(Math.Max(least, Names[i].Width), _whole[i]);
            needed += widths[i];
        }

        if (needed > room)
        {
            return null;
        }

        Share(widths, room - (int)needed);
        return widths;
    }

    // Narrow columns get what they need first, so that only wide ones are cut.
    private void Share(int[] widths, int spare)
    {
        int[] open = Enumerable.Range(0, widths.Length).Where(i => widths[i] < _natural[i]).ToArray();
        while (spare > 0 && open.Length > 0)
        {
            int lowest = open.Min(i => widths[i]);
            int[] low = open.Where(i => widths[i] == lowest).ToArray();
            int next = open.Where(i => widths[i] > lowest).Select(i => widths[i]).DefaultIfEmpty(int.MaxValue).Min();
            int step = Math.Min(Math.Min(next - lowest, low.Min(i => _natural[i]) - lowest), spare / low.Length);
            if (step == 0)
            {
                for (int i = 0; i < spare; i++)
                {
                    widths[low[i]]++;
                }

                return;
            }

            foreach (int i in low)
            {
                widths[i] += step;
                spare -= step;
            }

            open = open.Where(i => widths[i] < _natural[i]).ToArray();
        }
    }
}
