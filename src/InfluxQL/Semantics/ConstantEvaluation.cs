using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Values of constant expressions, as InfluxDB 1.x folds them: <c>1 + 2</c>, <c>now() - 1h</c>,
/// <c>'2000-01-01' + 1d</c>, <c>2 * sqrt(4)</c>.
/// </summary>
public static class ConstantEvaluation
{
    /// <summary>Evaluates an expression. False where it is not constant.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="now">What <c>now()</c> means, in nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="zone">The zone of times in strings that name none; null for UTC.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="expression"/> is null.</exception>
    public static bool TryEvaluate(ExpressionSyntax expression, long now, TimeZoneInfo? zone, out LiteralValue value)
    {
        if (expression is null)
        {
            throw new ArgumentNullException(nameof(expression));
        }

        const FoldedFunctions All = FoldedFunctions.Now | FoldedFunctions.Mathematical;
        FoldedExpression folded = new ConstantFolder(All, now, zone ?? TimeZoneInfo.Utc, null).Fold(expression);
        value = folded is FoldedLiteral literal ? literal.Value : default;
        return folded is FoldedLiteral;
    }
}
