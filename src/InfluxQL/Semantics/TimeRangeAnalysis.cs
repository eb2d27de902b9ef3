using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Finds the time that a condition allows (InfluxDB 1.8, influxql.ConditionExpr). Comparisons with <c>time</c> are
/// taken out wherever they stand, and their ranges are intersected, even under OR: InfluxDB reads one range.
/// </summary>
public static class TimeRangeAnalysis
{
    /// <summary>Analyzes a condition.</summary>
    /// <param name="condition">The condition; null where there is none.</param>
    /// <param name="now">What <c>now()</c> means, in nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="zone">The zone of times in strings that name none; null for UTC.</param>
    public static TimeRangeResult Analyze(ExpressionSyntax? condition, long now, TimeZoneInfo? zone = null)
    {
        if (condition is null)
        {
            return new TimeRangeResult(TimeRange.Unbounded, null, []);
        }

        var diagnostics = new SemanticDiagnostics();
        var analysis = new ConditionAnalysis(now, zone ?? TimeZoneInfo.Utc, diagnostics, foldAll: true);
        FoldedExpression? residual = analysis.Split(condition);
        return new TimeRangeResult(analysis.Range, residual, diagnostics.ToList());
    }

    /// <summary>
    /// Analyzes the condition of a SELECT in its own zone. As in InfluxDB, a query that groups by time and has no
    /// upper bound ends now, and a sub-query reads no more than the query around it.
    /// </summary>
    /// <param name="statement">The SELECT, perhaps a sub-query.</param>
    /// <param name="now">What <c>now()</c> means, in nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static TimeRangeResult Analyze(SelectStatementSyntax statement, long now)
    {
        if (statement is null)
        {
            throw new ArgumentNullException(nameof(statement));
        }

        TimeRangeResult own = Analyze(statement.WhereClause?.Condition, now, StatementZone.Of(statement));
        TimeRange range = EndNowWhereGrouped(own.Range, statement, now);
        SyntaxNode? outer = statement.Parent;
        for (; outer is not null; outer = outer.Parent)
        {
            if (outer is SelectStatementSyntax select)
            {
                // What is wrong with the outer condition is reported where that is analyzed.
                TimeRange around = Analyze(select.WhereClause?.Condition, now, StatementZone.Of(select)).Range;
                range = range.Intersect(EndNowWhereGrouped(around, select, now));
            }
        }

        return new TimeRangeResult(range, own.ResidualExpression, own.Diagnostics);
    }

    private static TimeRange EndNowWhereGrouped(TimeRange range, SelectStatementSyntax statement, long now) =>
        range.Max is null && GroupByInterval.TryGet(statement, out _) ? new TimeRange(range.Min, now) : range;
}
