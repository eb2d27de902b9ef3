using InfluxQL.Diagnostics;
using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>Counts the intervals of GROUP BY time.</summary>
internal static class IntervalPolicy
{
    /// <summary>Checks every SELECT.</summary>
    /// <param name="original">The statement as it was written, to which the spans belong.</param>
    /// <param name="rewritten">The same with the bounds that other policies added.</param>
    /// <param name="maximum">The highest number of intervals.</param>
    /// <param name="now">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static void Check(StatementSyntax original, StatementSyntax rewritten, long maximum, long now, Action<Diagnostic> report)
    {
        if (SelectStatements.Outermost(rewritten) is not { } outermost)
        {
            return;
        }

        List<SelectStatementSyntax> written = SelectStatements.All(SelectStatements.Outermost(original)!);
        List<SelectStatementSyntax> all = SelectStatements.All(outermost);
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].GroupByClause is null || !GroupByInterval.TryGet(all[i], out long interval))
            {
                continue;
            }

            TimeRange range = CertainRange.OfRows(all[i], now);
            GroupByClauseSyntax place = written[i].GroupByClause!;
            if (range.Min is not { } min || range.Max is not { } max)
            {
                report(Diagnostic.Create(DiagnosticDescriptors.IntervalsUnbounded, place.Span));
            }
            else if (max >= min && Count(min, max, interval) is var count && count > maximum)
            {
                report(Diagnostic.Create(DiagnosticDescriptors.TooManyIntervals, place.Span, count, maximum));
            }
        }
    }

    private static decimal Count(long min, long max, long interval) =>
        decimal.Floor(((decimal)max - min) / Math.Abs((decimal)interval)) + 1;
}
