using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>
/// The time that a SELECT reads whatever else its condition says: bounds under OR do not count, although InfluxDB 1.x
/// lets them.
/// </summary>
internal static class CertainRange
{
    /// <summary>The range of a SELECT and those around it.</summary>
    /// <param name="select">The SELECT, in its place in the statement.</param>
    /// <param name="now">Nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="endsNow">Whether a SELECT that groups by time and has no upper bound ends now.</param>
    public static TimeRange Of(SelectStatementSyntax select, long now, bool endsNow)
    {
        TimeRange range = OwnOf(select, now, endsNow);
        for (SyntaxNode? outer = select.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is SelectStatementSyntax around)
            {
                range = range.Intersect(OwnOf(around, now, endsNow));
            }
        }

        return range;
    }

    /// <summary>
    /// The range in which the SELECT has rows: its own where it reads measurements, else no more than what its
    /// sub-queries give.
    /// </summary>
    public static TimeRange OfRows(SelectStatementSyntax select, long now)
    {
        TimeRange range = Of(select, now, endsNow: true);
        if (SelectStatements.ReadsMeasurement(select))
        {
            return range;
        }

        TimeRange? given = null;
        foreach (SourceSyntax source in select.FromClause.Sources)
        {
            if (source is SubquerySourceSyntax subquery)
            {
                TimeRange rows = OfRows(subquery.Statement, now);
                given = given is { } other ? StatementTimeRange.Hull(other, rows) : rows;
            }
        }

        return given is { } inner ? range.Intersect(inner) : range;
    }

    private static TimeRange OwnOf(SelectStatementSyntax select, long now, bool endsNow)
    {
        TimeRange range = TimeRange.Unbounded;
        TimeZoneInfo zone = StatementZone.Of(select);
        foreach (ExpressionSyntax part in Conjunction.PartsOf(select.WhereClause?.Condition))
        {
            if (part.Kind != SyntaxKind.LogicalOrExpression)
            {
                range = range.Intersect(TimeRangeAnalysis.Analyze(part, now, zone).Range);
            }
        }

        return endsNow && range.Max is null && GroupByInterval.TryGet(select, out _) ? new TimeRange(range.Min, now) : range;
    }
}
