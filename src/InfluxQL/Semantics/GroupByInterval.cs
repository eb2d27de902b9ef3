using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>The interval of <c>GROUP BY time(…)</c>.</summary>
public static class GroupByInterval
{
    /// <summary>
    /// Finds the interval of a SELECT's own GROUP BY. False where there is none, where it is zero, or where it is no
    /// duration that the text tells.
    /// </summary>
    /// <param name="statement">The SELECT.</param>
    /// <param name="nanoseconds">The length of the intervals in nanoseconds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static bool TryGet(SelectStatementSyntax statement, out long nanoseconds)
    {
        nanoseconds = 0;
        if ((statement ?? throw new ArgumentNullException(nameof(statement))).GroupByClause is not { } groupBy)
        {
            return false;
        }

        var folder = new ConstantFolder(FoldedFunctions.None, 0, TimeZoneInfo.Utc, null);
        foreach (ExpressionSyntax dimension in groupBy.Dimensions)
        {
            if (folder.Fold(dimension) is FoldedCall { Name: "time", Arguments: [FoldedLiteral { Kind: LiteralValueKind.Duration } interval, ..] })
            {
                nanoseconds = interval.Value.DurationNanoseconds;
                return nanoseconds != 0;
            }
        }

        return false;
    }
}
