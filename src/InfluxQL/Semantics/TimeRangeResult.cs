using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>What a condition says about time, and what else it says.</summary>
public sealed class TimeRangeResult
{
    private ExpressionSyntax? _residualSyntax;

    internal TimeRangeResult(TimeRange range, FoldedExpression? residual, IReadOnlyList<Diagnostic> diagnostics)
    {
        Range = range;
        ResidualExpression = residual;
        Diagnostics = diagnostics;
    }

    /// <summary>The time that the condition allows; without meaning where <see cref="IsValid"/> is false.</summary>
    public TimeRange Range { get; }

    /// <summary>
    /// What remains without the comparisons with time, constants folded; null where nothing does, or where the rest
    /// is always true. It is a new tree in canonical white space, without comments.
    /// </summary>
    public ExpressionSyntax? Residual =>
        ResidualExpression is null ? null : _residualSyntax ??= FoldedExpressionSyntax.ToSyntax(ResidualExpression);

    /// <summary>What is wrong with the condition, in the order in which InfluxDB 1.x would meet it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsValid => Diagnostics.Count == 0;

    internal FoldedExpression? ResidualExpression { get; }
}
