using System.Globalization;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output;

/// <summary>The line below an answer: <c>3 rows (2 series) in 4 ms</c>.</summary>
internal static class AnswerSummary
{
    /// <summary>The line.</summary>
    /// <param name="statement">Says whether there could have been rows.</param>
    /// <param name="rows">How many rows there were.</param>
    /// <param name="series">In how many series.</param>
    /// <param name="elapsed">How long it took; null where that is not wanted.</param>
    public static string Of(PlannedStatement statement, long rows, long series, TimeSpan? elapsed)
    {
        string text = rows switch
        {
            0 when !GivesRows(statement) => "Done",
            0 => "No rows",
            1 => "1 row",
            _ => string.Create(CultureInfo.InvariantCulture, $"{rows} rows"),
        };
        if (series > 1)
        {
            text += string.Create(CultureInfo.InvariantCulture, $" ({series} series)");
        }

        return elapsed is { } time ? $"{text} in {Duration(time)}" : text;
    }

    private static bool GivesRows(PlannedStatement statement) =>
        statement.Kind == "Select"
        || statement.Kind.StartsWith("Show", StringComparison.Ordinal)
        || statement.Kind.StartsWith("Explain", StringComparison.Ordinal);

    private static string Duration(TimeSpan time)
    {
        if (time.TotalMilliseconds < 999.5)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
        }

        return time.TotalSeconds < 59.995
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes} min {time.Seconds} s");
    }
}
