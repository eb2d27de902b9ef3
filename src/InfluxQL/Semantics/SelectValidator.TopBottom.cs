using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <content>top() and bottom().</content>
internal sealed partial class SelectValidator
{
    private FoldedCall? _topBottom;

    private void CheckTopBottom(FoldedCall call)
    {
        if (_topBottom is not null)
        {
            ReportPickCombined(call.Syntax, _topBottom.Name);
            return;
        }

        if (!CheckArgumentCount(call, 2, null))
        {
            return;
        }

        FoldedExpression[] arguments = call.Arguments;
        if (!CheckPickCount(call, arguments[arguments.Length - 1]))
        {
            return;
        }

        if (arguments[0] is not (FoldedReference or FoldedUnknown))
        {
            string referenceText = $"expected first argument to be a field in {call.Name}(), found {arguments[0]}";
            ReportFieldExpected(DiagnosticDescriptors.PickFieldExpected, call, arguments[0], referenceText);
            return;
        }

        for (int i = 1; i < arguments.Length - 1; i++)
        {
            FoldedExpression tag = arguments[i];
            if (tag is not (FoldedReference or FoldedUnknown))
            {
                Report(
                    DiagnosticDescriptors.PickTagExpected,
                    tag.Syntax,
                    $"only fields or tags are allowed in {call.Name}(), found {tag}",
                    call.Name,
                    tag.Syntax.ToString());
                return;
            }

            // Each tag becomes a column of the result, unless the result is written into a measurement.
            if (_statement.IntoClause is null)
            {
                _auxiliary ??= tag.Syntax;
            }
        }

        _topBottom = call;
    }

    private bool CheckPickCount(FoldedCall call, FoldedExpression count)
    {
        if (count.IsUncertain)
        {
            return true;
        }

        if (count is not FoldedLiteral { Kind: LiteralValueKind.Integer } integer)
        {
            Report(
                DiagnosticDescriptors.PickCountNotInteger,
                count.Syntax,
                $"expected integer as last argument in {call.Name}(), found {count}",
                call.Name,
                count.Syntax.ToString());
            return false;
        }

        long value = integer.Value.Integer;
        if (value <= 0)
        {
            Report(
                DiagnosticDescriptors.PickCountTooSmall, count.Syntax, $"limit ({value}) in {call.Name} function must be at least 1", call.Name, value);
            return false;
        }

        long limit = GetLimit();
        if (limit > 0 && value > limit)
        {
            Report(
                DiagnosticDescriptors.PickCountAboveLimit,
                count.Syntax,
                $"limit ({value}) in {call.Name} function can not be larger than the LIMIT ({limit}) in the select statement",
                call.Name,
                value,
                limit);
            return false;
        }

        return true;
    }

    /// <summary>The statement's LIMIT; 0 where there is none, or where a bind parameter hides it.</summary>
    private long GetLimit()
    {
        if (_statement.LimitClause?.Value is not LiteralExpressionSyntax literal)
        {
            return 0;
        }

        // What does not fit 64 bits is clamped.
        return literal.TryGetInteger(out long limit) ? limit : long.MaxValue;
    }

    private void ReportPickCombined(SyntaxNode node, string name) =>
        Report(DiagnosticDescriptors.PickCombined, node, $"selector function {name}() cannot be combined with other functions", name);
}
