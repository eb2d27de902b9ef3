using System.Globalization;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>Where the value axis has ticks, and what they say.</summary>
internal sealed class ValueAxis
{
    // Beyond these a label has an exponent.
    private const double Huge = 1e7;
    private const double Tiny = 1e-4;
    private const int RowsPerTick = 3;

    // Differences of values near the largest number are none that a number can hold.
    private readonly double _scale;
    private readonly int _rows;
    private readonly int _dotsPerRow;

    /// <summary>Lays the axis out; one value gets room above and below.</summary>
    /// <param name="lowest">The lowest value.</param>
    /// <param name="highest">The highest value.</param>
    /// <param name="rows">Rows of the plot.</param>
    /// <param name="dotsPerRow">Dots in a row.</param>
    public ValueAxis(double lowest, double highest, int rows, int dotsPerRow)
    {
        _rows = rows;
        _dotsPerRow = dotsPerRow;
        _scale = double.IsFinite(highest - lowest) ? 1 : 0.25;
        Lowest = lowest * _scale;
        Highest = highest * _scale;
        if (Lowest == Highest)
        {
            Labels = [(Dot(lowest) / dotsPerRow, Exact(lowest))];
            return;
        }

        Labels = Lay();
    }

    /// <summary>The rows of the ticks, from the top, and their labels.</summary>
    public IReadOnlyList<(int Row, string Label)> Labels { get; }

    private double Lowest { get; }

    private double Highest { get; }

    /// <summary>The dot of a value, from the top.</summary>
    public int Dot(double value)
    {
        double range = Highest - Lowest;
        double share = range > 0 ? Math.Clamp(((value * _scale) - Lowest) / range, 0, 1) : 0.5;
        return (int)Math.Round((1 - share) * ((_rows * _dotsPerRow) - 1));
    }

    private List<(int Row, string Label)> Lay()
    {
        double step = Step((Highest - Lowest) / Math.Max(1, _rows / RowsPerTick));
        double first = Math.Ceiling(Lowest / step);
        double last = Math.Floor(Highest / step);
        List<(int Row, string Label)> labels = [];
        if (step > 0 && double.IsFinite(first) && Lowest + step > Lowest && last - first <= _rows)
        {
            for (double number = first; number <= last; number++)
            {
                double value = number * step / _scale;
                labels.Add((Dot(value) / _dotsPerRow, Text(value == 0 ? 0 : value, step / _scale)));
            }
        }

        if (labels.Select(label => label.Label).Distinct().Count() < 2)
        {
            return [(0, Exact(Highest / _scale)), (_rows - 1, Exact(Lowest / _scale))];
        }

        return labels;
    }

    // 1, 2 or 5 with zeros.
    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        if (power == 0)
        {
            return least;
        }

        return (least / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }

    private static string Text(double value, double step)
    {
        double size = Math.Max(Math.Abs(value), step);
        if (value == 0 || step == 0)
        {
            return "0";
        }

        int digits = Math.Clamp((int)Math.Floor(Math.Log10(size)) - (int)Math.Floor(Math.Log10(step)), 0, 16);
        if (step < Tiny || size >= 1e15 || (size >= Huge && digits < 4))
        {
            return value.ToString("0." + new string('#', digits) + "e+0", CultureInfo.InvariantCulture);
        }

        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step)));
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
