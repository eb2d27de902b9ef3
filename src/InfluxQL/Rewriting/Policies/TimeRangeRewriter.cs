using InfluxQL.Semantics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>
/// Adds bounds of time to SELECTs that read measurements and reach too far. A bound that depends on the present is
/// written with now(), so that a plan made of a plan's text later finds nothing to add.
/// </summary>
internal sealed class TimeRangeRewriter(TimeRangePolicy policy, long now) : SelectRewriter
{
    private const long Second = 1_000_000_000;

    protected override SelectStatementSyntax Rewrite(SelectStatementSyntax original, SelectStatementSyntax select)
    {
        if (!SelectStatements.ReadsMeasurement(original))
        {
            return select;
        }

        TimeRange range = CertainRange.Of(original, now, endsNow: false);
        SelectStatementSyntax result = select;
        if (policy.MaximumNanoseconds is not null && range.Max is null)
        {
            // Without an end the range is longer than any.
            result = With(result, SyntaxKind.LessThanOrEqualExpression, Now());
        }

        long? length = range.Min is null ? Shorter(policy.StandardNanoseconds, policy.MaximumNanoseconds)
            : policy.MaximumNanoseconds is { } maximum && IsLonger(range.Min.Value, range.Max ?? now, maximum) ? maximum
            : null;
        return length is { } reach
            ? With(result, SyntaxKind.GreaterThanOrEqualExpression, Start(original, range.Max, reach))
            : result;
    }

    private static long? Shorter(long? left, long? right) => left < right || right is null ? left : right;

    private static bool IsLonger(long min, long max, long length) => max > min && unchecked((ulong)(max - min)) > (ulong)length;

    private static SelectStatementSyntax With(SelectStatementSyntax select, SyntaxKind comparison, ExpressionSyntax time) =>
        select.WithWhereClause(Conjunction.Add(
            select.WhereClause,
            SyntaxFactory.BinaryExpression(comparison, SyntaxFactory.VariableReference("time"), time)));

    private static CallExpressionSyntax Now() => SyntaxFactory.CallExpression("now");

    private static ExpressionSyntax FromNow(long distance)
    {
        if (distance == 0)
        {
            return Now();
        }

        SyntaxKind kind = distance > 0 ? SyntaxKind.AddExpression : SyntaxKind.SubtractExpression;
        return SyntaxFactory.BinaryExpression(kind, Now(), SyntaxFactory.LiteralExpression(SyntaxFactory.DurationLiteral(Math.Abs(distance))));
    }

    private static ExpressionSyntax At(long time)
    {
        if (time >= 0)
        {
            return SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(time));
        }

        // The digits of the lowest number have no positive twin of 64 bits; a nanosecond later does no harm.
        long digits = time == long.MinValue ? long.MaxValue : -time;
        return SyntaxFactory.UnaryExpression(SyntaxKind.UnaryMinusExpression, SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(digits)));
    }

    private ExpressionSyntax Start(SelectStatementSyntax original, long? max, long length)
    {
        if (max is not { } end)
        {
            return FromNow(-length);
        }

        // time < x ends a nanosecond before x; a start counted from x is a round number.
        long from = end != long.MaxValue && (end + 1) % 1000 == 0 && end % 1000 != 0 ? end + 1 : end;
        if (MovesWithNow(original, end))
        {
            return FromNow(from - now - length);
        }

        return At(from < long.MinValue + length ? long.MinValue : from - length);
    }

    private bool MovesWithNow(SelectStatementSyntax original, long end) =>
        CertainRange.Of(original, now + Second, endsNow: false).Max == end + Second;
}
