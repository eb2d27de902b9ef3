using InfluxQL.Diagnostics;

namespace InfluxQL.Semantics;

/// <content>Indicators and forecasts.</content>
internal sealed partial class SelectValidator
{
    private void CheckExponentialAverage(FoldedCall call)
    {
        // TRIX alone asks for a hold period of 1; what is below 0 is too small for all.
        int leastHold = call.Name == "triple_exponential_derivative" ? 1 : 0;
        if (CheckArgumentCount(call, 2, 4)
            && CheckPeriod(call)
            && CheckHoldPeriod(call, leastHold)
            && CheckWarmup(call, allowNone: false))
        {
            _onlySelectors = false;
            CheckSource(call, distinctIsNested: false);
        }
    }

    private void CheckKaufman(FoldedCall call)
    {
        if (CheckArgumentCount(call, 2, 3) && CheckPeriod(call) && CheckHoldPeriod(call, 0))
        {
            _onlySelectors = false;
            CheckSource(call, distinctIsNested: false);
        }
    }

    private void CheckChande(FoldedCall call)
    {
        if (CheckArgumentCount(call, 2, 4) && CheckPeriod(call) && CheckHoldPeriod(call, 0) && CheckWarmup(call, allowNone: true))
        {
            _onlySelectors = false;
            CheckSource(call, distinctIsNested: false);
        }
    }

    private bool CheckPeriod(FoldedCall call)
    {
        FoldedExpression period = call.Arguments[1];
        if (!CheckInteger(period, "second", call, $"{call.Name} period must be an integer", out long? value))
        {
            return false;
        }

        if (value < 1)
        {
            Report(
                DiagnosticDescriptors.PeriodTooSmall,
                period.Syntax,
                $"{call.Name} period must be greater than or equal to 1",
                call.Name,
                value);
            return false;
        }

        return true;
    }

    private bool CheckHoldPeriod(FoldedCall call, int least)
    {
        if (call.Arguments.Length < 3)
        {
            return true;
        }

        FoldedExpression hold = call.Arguments[2];
        if (!CheckInteger(hold, "third", call, $"{call.Name} hold period must be an integer", out long? value))
        {
            return false;
        }

        if (value < least && value != -1)
        {
            Report(
                DiagnosticDescriptors.HoldPeriodTooSmall,
                hold.Syntax,
                $"{call.Name} hold period must be greater than or equal to {least}",
                call.Name,
                least,
                value);
            return false;
        }

        return true;
    }

    private bool CheckWarmup(FoldedCall call, bool allowNone)
    {
        if (call.Arguments.Length < 4 || call.Arguments[3].IsUncertain)
        {
            return true;
        }

        FoldedExpression warmup = call.Arguments[3];
        string choices = allowNone ? "'none', 'exponential' or 'simple'" : "'exponential' or 'simple'";
        if (warmup is not FoldedLiteral { Kind: LiteralValueKind.String } text)
        {
            Report(
                DiagnosticDescriptors.WarmupNotString,
                warmup.Syntax,
                $"{call.Name} warmup type must be a string",
                call.Name,
                warmup.Syntax.ToString(),
                choices);
            return false;
        }

        string value = text.Value.Text;
        if (value is "exponential" or "simple" || (allowNone && value == "none"))
        {
            return true;
        }

        string known = allowNone ? "'none' 'exponential' 'simple'" : "'exponential' 'simple'";
        Report(
            DiagnosticDescriptors.UnknownWarmup,
            warmup.Syntax,
            $"{call.Name} warmup type must be one of: {known}",
            call.Name,
            warmup.Syntax.ToString(),
            choices);
        return false;
    }

    private void CheckHoltWinters(FoldedCall call)
    {
        if (!CheckArgumentCount(call, 3, 3))
        {
            return;
        }

        FoldedExpression count = call.Arguments[1];
        FoldedExpression season = call.Arguments[2];
        if (!CheckInteger(count, "second", call, $"expected integer argument as second arg in {call.Name}", out long? countValue))
        {
            return;
        }

        if (countValue <= 0)
        {
            Report(
                DiagnosticDescriptors.ForecastTooSmall,
                count.Syntax,
                $"second arg to {call.Name} must be greater than 0, got {countValue}",
                call.Name,
                countValue);
            return;
        }

        if (!CheckInteger(season, "third", call, $"expected integer argument as third arg in {call.Name}", out long? seasonValue))
        {
            return;
        }

        if (seasonValue < 0)
        {
            Report(
                DiagnosticDescriptors.NegativeSeason,
                season.Syntax,
                $"third arg to {call.Name} cannot be negative, got {seasonValue}",
                call.Name,
                seasonValue);
            return;
        }

        _onlySelectors = false;
        switch (call.Arguments[0])
        {
            case FoldedUnknown:
                _isUncertain = true;
                break;
            case FoldedCall when !HasInterval:
                ReportIntervalRequired(call);
                break;
            case FoldedCall inner:
                CheckInnerCall(inner, distinctIsNested: true);
                break;
            case { } source:
                Report(
                    DiagnosticDescriptors.ForecastWithoutFunction,
                    source.Syntax,
                    $"must use aggregate function with {call.Name}",
                    call.Name,
                    source is FoldedReference ? source.Syntax.ToString() : "value");
                break;
        }
    }
}
