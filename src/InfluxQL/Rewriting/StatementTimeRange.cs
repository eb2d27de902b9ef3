using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting;

/// <summary>Finds the time that a statement reads.</summary>
internal static class StatementTimeRange
{
    /// <summary>The hull of what its parts read.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="now">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    public static TimeRange Of(StatementSyntax statement, long now)
    {
        if (SelectStatements.Outermost(statement) is not { } outermost)
        {
            WhereClauseSyntax? where = statement.ChildNodes().OfType<WhereClauseSyntax>().FirstOrDefault();
            return TimeRangeAnalysis.Analyze(where?.Condition, now).Range;
        }

        TimeRange? hull = null;
        foreach (SelectStatementSyntax select in SelectStatements.All(outermost))
        {
            if (SelectStatements.ReadsMeasurement(select))
            {
                TimeRange range = TimeRangeAnalysis.Analyze(select, now).Range;
                hull = hull is { } other ? Hull(other, range) : range;
            }
        }

        return hull ?? TimeRange.Unbounded;
    }

    /// <summary>The smallest range that holds both.</summary>
    public static TimeRange Hull(TimeRange left, TimeRange right) => new(
        left.Min < right.Min ? left.Min : right.Min < left.Min ? right.Min : left.Min is null ? null : right.Min,
        left.Max > right.Max ? left.Max : right.Max > left.Max ? right.Max : left.Max is null ? null : right.Max);
}
