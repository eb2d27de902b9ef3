using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <content>Aggregates and selectors, but top and bottom.</content>
internal sealed partial class SelectValidator
{
    private void CheckAggregate(FoldedCall call, FunctionDefinition function)
    {
        bool keepsSelectors = function.Form is FunctionForm.Selector or FunctionForm.Percentile or FunctionForm.Sample;
        if (!CheckArgumentCount(call, function.MinArguments, function.MaxArguments))
        {
            return;
        }

        if (!keepsSelectors)
        {
            _onlySelectors = false;
        }

        FoldedExpression source = call.Arguments[0];
        switch (function.Form)
        {
            case FunctionForm.Count when source is FoldedCall { Function.Form: FunctionForm.Distinct } distinct:
                CheckDistinct(distinct, nested: true);
                return;
            case FunctionForm.Count when source is FoldedDistinct:
                return;
            case FunctionForm.CountHll when source is FoldedCall inner:
                CheckExpression(inner);
                return;
            case FunctionForm.Percentile when !CheckPercentile(call, call.Arguments[1]):
            case FunctionForm.Sample when !CheckSample(call.Arguments[1], call):
            case FunctionForm.Integral when call.Arguments.Length == 2 && !CheckUnit(call, call.Arguments[1], "second argument must be a duration"):
                return;
        }

        CheckFieldArgument(call, source);
    }

    private bool CheckPercentile(FoldedCall call, FoldedExpression percentile)
    {
        bool isNumber = percentile.IsUncertain || percentile is FoldedLiteral { Kind: LiteralValueKind.Integer or LiteralValueKind.Float };
        if (!isNumber)
        {
            Report(
                DiagnosticDescriptors.NumberArgumentExpected,
                percentile.Syntax,
                "expected float argument in percentile()",
                call.Name,
                percentile.Syntax.ToString());
        }

        return isNumber;
    }

    private bool CheckSample(FoldedExpression size, FoldedCall call)
    {
        if (!CheckInteger(size, "second", call, "expected integer argument in sample()", out long? value))
        {
            return false;
        }

        if (value <= 0)
        {
            Report(DiagnosticDescriptors.SampleTooSmall, size.Syntax, $"sample window must be greater than 1, got {value}", value);
            return false;
        }

        return true;
    }

    private void CheckDistinct(FoldedCall call, bool nested)
    {
        FoldedExpression[] arguments = call.Arguments;
        if (arguments.Length == 0)
        {
            Report(DiagnosticDescriptors.DistinctWithoutArgument, call.Syntax.ArgumentList, "distinct function requires at least one argument");
            return;
        }

        if (arguments.Length != 1)
        {
            Report(DiagnosticDescriptors.DistinctOfMany, call.Syntax.ArgumentList, "distinct function can only have one argument", arguments.Length);
            return;
        }

        if (arguments[0] is not (FoldedReference or FoldedUnknown))
        {
            ReportFieldExpected(DiagnosticDescriptors.FieldArgumentExpected, call, arguments[0], "expected field argument in distinct()");
            return;
        }

        _onlySelectors = false;
        if (!nested)
        {
            _hasDistinct = true;
            _distinct ??= call.Syntax;
        }
    }

    /// <summary>Whether an argument is an integer, or a bind parameter, whose value is null here.</summary>
    private bool CheckInteger(FoldedExpression argument, string place, FoldedCall call, string referenceText, out long? value)
    {
        value = argument is FoldedLiteral { Kind: LiteralValueKind.Integer } integer ? integer.Value.Integer : null;
        if (value is not null || argument.IsUncertain)
        {
            return true;
        }

        Report(DiagnosticDescriptors.IntegerArgumentExpected, argument.Syntax, referenceText, place, call.Name, argument.Syntax.ToString());
        return false;
    }

    /// <summary>Whether an argument is a duration that is longer than zero.</summary>
    private bool CheckUnit(FoldedCall call, FoldedExpression unit, string referenceText)
    {
        if (unit.IsUncertain)
        {
            return true;
        }

        if (unit is not FoldedLiteral { Kind: LiteralValueKind.Duration } duration)
        {
            Report(DiagnosticDescriptors.DurationArgumentExpected, unit.Syntax, referenceText, call.Name, unit.Syntax.ToString());
            return false;
        }

        if (duration.Value.DurationNanoseconds <= 0)
        {
            Report(
                DiagnosticDescriptors.DurationNotPositive,
                unit.Syntax,
                $"duration argument must be positive, got {duration}",
                call.Name,
                unit.Syntax.ToString());
            return false;
        }

        return true;
    }
}
