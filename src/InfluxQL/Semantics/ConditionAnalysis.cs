using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Splits a condition into the range of time that it allows and the condition that remains, as the reference's
/// ConditionExpr does: comparisons with time are taken out wherever they stand, and their ranges intersected, also
/// under OR.
/// </summary>
internal sealed class ConditionAnalysis
{
    private readonly TimeZoneInfo _zone;
    private readonly ConstantFolder _folder;
    private readonly SemanticDiagnostics _diagnostics;
    private readonly bool _foldAll;
    private TimeRange _range;

    /// <param name="now">The present, in nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="zone">The zone of times in strings that name none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="foldAll">
    /// Whether what remains is wanted for itself. Otherwise comparisons in which nothing can be wrong stay unfolded.
    /// </param>
    public ConditionAnalysis(long now, TimeZoneInfo zone, SemanticDiagnostics diagnostics, bool foldAll)
    {
        _zone = zone;
        _diagnostics = diagnostics;
        _foldAll = foldAll;
        _folder = new ConstantFolder(FoldedFunctions.Now, now, zone, diagnostics);
    }

    /// <summary>The range of time that the condition allows.</summary>
    public TimeRange Range => _range;

    /// <summary>What remains of a condition; null where nothing does.</summary>
    public FoldedExpression? Split(ExpressionSyntax condition)
    {
        FoldedExpression? rest = SplitPart(condition);
        if (rest is FoldedParentheses parentheses)
        {
            rest = parentheses.Inner;
        }

        return rest is FoldedLiteral { IsTrue: true } ? null : rest;
    }

    private FoldedExpression? SplitPart(ExpressionSyntax condition)
    {
        ExpressionSyntax current = condition;
        while (current is BinaryExpressionSyntax binary && BinaryOperators.IsLogical(binary.Kind))
        {
            current = binary.Left;
        }

        FoldedExpression? rest = SplitLeaf(current);
        while (!ReferenceEquals(current, condition))
        {
            var parent = (BinaryExpressionSyntax)current.Parent!;
            FoldedExpression? right = SplitPart(parent.Right);
            rest = right is null ? rest : rest is null ? right : _folder.Combine(parent, parent.Kind, rest, right);
            current = parent;
        }

        return rest;
    }

    private FoldedExpression? SplitLeaf(ExpressionSyntax leaf)
    {
        switch (leaf)
        {
            case BinaryExpressionSyntax binary:
                return SplitComparison(binary);
            case ParenthesizedExpressionSyntax parentheses:
                return SplitPart(parentheses.Expression) is { } rest ? ConstantFolder.Parenthesize(parentheses, rest) : null;
            case LiteralExpressionSyntax { Kind: SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression }:
                return _folder.FoldPart(leaf);
            case UnaryExpressionSyntax unary when unary.Operand is not LiteralExpressionSyntax:
                // The reference reads -a as -1 * a, which it takes for a comparison.
                return unary.Operand is VariableReferenceSyntax time && ReferenceNames.IsTime(time, ignoreCase: true)
                    ? ReportOperator(unary, "*")
                    : _folder.FoldPart(unary);
            case BindParameterSyntax:
            case VariableReferenceSyntax reference when ReferenceNames.IsUncertain(reference):
                return new FoldedUnknown(leaf);
            default:
                string text = UnfoldedExpression.Print(leaf);
                _diagnostics.Add(DiagnosticDescriptors.InvalidCondition, leaf.Span, $"invalid condition expression: {text}", leaf.ToString());
                return null;
        }
    }

    private FoldedExpression? SplitComparison(BinaryExpressionSyntax comparison)
    {
        ExpressionSyntax left = comparison.Left;
        ExpressionSyntax right = comparison.Right;
        if (left is VariableReferenceSyntax leftReference && ReferenceNames.IsTime(leftReference, ignoreCase: true))
        {
            Restrict(comparison, comparison.Kind, right);
            return null;
        }

        if (right is VariableReferenceSyntax rightReference && ReferenceNames.IsTime(rightReference, ignoreCase: true))
        {
            Restrict(comparison, BinaryOperators.Mirror(comparison.Kind), left);
            return null;
        }

        bool isPlain = left is VariableReferenceSyntax && right is LiteralExpressionSyntax or VariableReferenceSyntax;
        return isPlain && !_foldAll ? new FoldedPlainComparison(comparison) : _folder.FoldPart(comparison);
    }

    private void Restrict(BinaryExpressionSyntax comparison, SyntaxKind operation, ExpressionSyntax other)
    {
        if (ReadTime(other) is not { } time)
        {
            return;
        }

        long before = time == long.MinValue ? time : time - 1;
        long after = time == long.MaxValue ? time : time + 1;
        switch (operation)
        {
            case SyntaxKind.GreaterThanExpression:
                _range = _range.Intersect(new TimeRange(after, null));
                break;
            case SyntaxKind.GreaterThanOrEqualExpression:
                _range = _range.Intersect(new TimeRange(time, null));
                break;
            case SyntaxKind.LessThanExpression:
                _range = _range.Intersect(new TimeRange(null, before));
                break;
            case SyntaxKind.LessThanOrEqualExpression:
                _range = _range.Intersect(new TimeRange(null, time));
                break;
            case SyntaxKind.EqualsExpression:
                _range = _range.Intersect(new TimeRange(time, time));
                break;
            default:
                ReportOperator(comparison, BinaryOperators.GetText(operation));
                break;
        }
    }

    /// <summary>The time that another side of a comparison with time means; null where it means none.</summary>
    private long? ReadTime(ExpressionSyntax other)
    {
        LiteralValue value;
        if (other is LiteralExpressionSyntax { Kind: SyntaxKind.StringLiteralExpression } literal
            && literal.TryGetString(out string text)
            && TimeText.LooksLikeTime(text))
        {
            if (!TimeText.TryRead(text, _zone, out value))
            {
                _diagnostics.Add(DiagnosticDescriptors.InvalidTimeText, other.Span, "invalid timestamp string", literal.Token.Text);
                return null;
            }
        }
        else
        {
            FoldedExpression folded = _folder.Fold(other);
            if (folded.IsUncertain)
            {
                return null;
            }

            value = folded is FoldedLiteral known ? known.Value : default;
            bool isTime = value.Kind is LiteralValueKind.Time or LiteralValueKind.Duration or LiteralValueKind.Float or LiteralValueKind.Integer;
            if (!isTime)
            {
                _diagnostics.Add(
                    DiagnosticDescriptors.IncompatibleTime,
                    other.Span,
                    $"invalid operation: time and *influxql.{folded.ReferenceType} are not compatible",
                    other.ToString());
                return null;
            }
        }

        switch (value.Kind)
        {
            case LiteralValueKind.Duration:
                return value.DurationNanoseconds;
            case LiteralValueKind.Float:
                return ConstantArithmetic.ToInteger(value.Float);
            case LiteralValueKind.Integer:
                return value.Integer;
        }

        if (value.TryGetTime(out long nanoseconds))
        {
            return nanoseconds;
        }

        string direction = value.CompareToRange() < 0 ? "underflows" : "overflows";
        _diagnostics.Add(
            DiagnosticDescriptors.TimeOutOfRange,
            other.Span,
            $"time {value.FormatTimeInSeconds()} {direction} time literal",
            other.ToString());
        return null;
    }

    private FoldedExpression? ReportOperator(SyntaxNode comparison, string operation)
    {
        _diagnostics.Add(
            DiagnosticDescriptors.InvalidTimeOperator,
            comparison is BinaryExpressionSyntax binary ? binary.OperatorToken.Span : comparison.Span,
            $"invalid time comparison operator: {operation}",
            operation);
        return null;
    }
}
