using InfluxQL.Diagnostics;

namespace InfluxQL.Semantics;

/// <content>Transformations of neighbouring values.</content>
internal sealed partial class SelectValidator
{
    private void CheckRate(FoldedCall call)
    {
        if (!CheckArgumentCount(call, 1, 2))
        {
            return;
        }

        if (call.Arguments.Length == 2)
        {
            FoldedExpression unit = call.Arguments[1];
            string referenceText = $"second argument to {call.Name} must be a duration, got *influxql.{unit.ReferenceType}";
            if (!CheckUnit(call, unit, referenceText))
            {
                return;
            }
        }

        _onlySelectors = false;
        CheckSource(call, distinctIsNested: true);
    }

    private void CheckRunning(FoldedCall call)
    {
        if (CheckArgumentCount(call, 1, 1))
        {
            _onlySelectors = false;
            CheckSource(call, distinctIsNested: true);
        }
    }

    private void CheckMovingAverage(FoldedCall call)
    {
        if (!CheckArgumentCount(call, 2, 2))
        {
            return;
        }

        FoldedExpression window = call.Arguments[1];
        string referenceText = $"second argument for moving_average must be an integer, got *influxql.{window.ReferenceType}";
        if (!CheckInteger(window, "second", call, referenceText, out long? size))
        {
            return;
        }

        if (size <= 1)
        {
            Report(DiagnosticDescriptors.WindowTooSmall, window.Syntax, $"moving_average window must be greater than 1, got {size}", size);
            return;
        }

        _onlySelectors = false;
        CheckSource(call, distinctIsNested: true);
    }
}
