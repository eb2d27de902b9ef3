using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <content>Calls: which rules hold for which, how many arguments they take, what they may be called on.</content>
internal sealed partial class SelectValidator
{
    private void CheckCall(FoldedCall call)
    {
        if (call.HasUnknownName)
        {
            _isUncertain = true;
            return;
        }

        if (call.Function is not { Form: not FunctionForm.Special } function)
        {
            string advice = call.Function is null
                ? ClosestFunction.Find(call.Name) is { } closest ? $". Did you mean {closest}()?" : ". See the list of functions."
                : " among the fields. It has its place elsewhere: now() in WHERE, time() in GROUP BY, tz() at the end.";
            Report(DiagnosticDescriptors.UndefinedFunction, call.Syntax.Name, $"undefined function {call.Name}()", call.Name, advice);
            return;
        }

        if (function.Form == FunctionForm.Mathematical)
        {
            CheckMathematical(call, function);
            return;
        }

        if (function.Form == FunctionForm.DatePart)
        {
            // Each point has a time of its own.
            _auxiliary ??= call.Syntax;
            CheckDatePart(call, "undefined function date_part()");
            return;
        }

        _callCount++;
        switch (function.Form)
        {
            case FunctionForm.Distinct:
                CheckDistinct(call, nested: false);
                break;
            case FunctionForm.TopBottom:
                CheckTopBottom(call);
                break;
            case FunctionForm.Rate:
                CheckRate(call);
                break;
            case FunctionForm.Running:
                CheckRunning(call);
                break;
            case FunctionForm.MovingAverage:
                CheckMovingAverage(call);
                break;
            case FunctionForm.ExponentialAverage:
                CheckExponentialAverage(call);
                break;
            case FunctionForm.Kaufman:
                CheckKaufman(call);
                break;
            case FunctionForm.Chande:
                CheckChande(call);
                break;
            case FunctionForm.HoltWinters:
                CheckHoltWinters(call);
                break;
            default:
                CheckAggregate(call, function);
                break;
        }
    }

    private void CheckMathematical(FoldedCall call, FunctionDefinition function)
    {
        if (!CheckArgumentCount(call, function.MinArguments, function.MinArguments))
        {
            return;
        }

        foreach (FoldedExpression argument in call.Arguments)
        {
            CheckOperand(argument);
        }
    }

    private void CheckDatePart(FoldedCall call, string referenceText)
    {
        int count = call.Arguments.Length;
        if (count != 2)
        {
            ReportArgumentCount(call, 2, 2, referenceText);
        }
        else if (call.Arguments[0] is not (FoldedLiteral { Kind: LiteralValueKind.String } or FoldedUnknown))
        {
            Report(
                DiagnosticDescriptors.DatePartArgument, call.Arguments[0].Syntax, referenceText, call.Arguments[0].Syntax.ToString(), "'hour'");
        }
        else if (!(call.Arguments[1] is FoldedUnknown
            || (call.Arguments[1] is FoldedReference time && ReferenceNames.IsTime(time.Syntax, ignoreCase: true))))
        {
            Report(
                DiagnosticDescriptors.DatePartArgument, call.Arguments[1].Syntax, referenceText, call.Arguments[1].Syntax.ToString(), "time");
        }
    }

    /// <summary>Whether the number of arguments is right.</summary>
    private bool CheckArgumentCount(FoldedCall call, int min, int? max)
    {
        int count = call.Arguments.Length;
        if (count >= min && !(count > max))
        {
            return true;
        }

        string expected = max == min ? $"expected {min}"
            : max is null ? $"expected at least {min}"
            : $"expected at least {min} but no more than {max}";
        ReportArgumentCount(call, min, max, $"invalid number of arguments for {call.Name}, {expected}, got {count}");
        return false;
    }

    private void ReportArgumentCount(FoldedCall call, int min, int? max, string referenceText)
    {
        // Too many: the ones that are too many. Too few: the parentheses that lack them.
        SeparatedSyntaxList<ExpressionSyntax> arguments = call.Syntax.Arguments;
        TextSpan span = arguments.Count > max
            ? TextSpan.FromBounds(arguments[max.Value].SpanStart, arguments[arguments.Count - 1].Span.End)
            : call.Syntax.ArgumentList.Span;
        string taken = max is null ? $"at least {min} arguments"
            : max != min ? $"{min} to {max} arguments"
            : min == 1 ? "1 argument" : $"{min} arguments";
        _diagnostics.Add(DiagnosticDescriptors.ArgumentCount, span, referenceText, call.Name, taken, arguments.Count);
    }

    /// <summary>
    /// What a transformation works on: a field, or, with intervals, what another function gives for each of them.
    /// </summary>
    /// <param name="call">The transformation.</param>
    /// <param name="distinctIsNested">Whether distinct() inside does not count as the field's function.</param>
    private void CheckSource(FoldedCall call, bool distinctIsNested)
    {
        FoldedExpression source = call.Arguments[0];
        switch (source)
        {
            case FoldedUnknown:
                _isUncertain = true;
                break;
            case FoldedCall when !HasInterval:
                ReportIntervalRequired(call);
                break;
            case FoldedCall inner:
                CheckInnerCall(inner, distinctIsNested);
                break;
            default:
                if (HasOwnInterval)
                {
                    Report(
                        DiagnosticDescriptors.AggregateRequired,
                        source.Syntax,
                        $"aggregate function required inside the call to {call.Name}",
                        call.Name,
                        source is FoldedReference ? source.Syntax.ToString() : "value");
                }
                else
                {
                    CheckFieldArgument(call, source);
                }

                break;
        }
    }

    private void CheckInnerCall(FoldedCall inner, bool distinctIsNested)
    {
        if (distinctIsNested && inner.Function is { Form: FunctionForm.Distinct })
        {
            CheckDistinct(inner, nested: true);
        }
        else
        {
            CheckExpression(inner);
        }
    }

    private void ReportIntervalRequired(FoldedCall call) =>
        Report(DiagnosticDescriptors.IntervalRequired, call.Syntax, $"{call.Name} aggregate requires a GROUP BY interval", call.Name);
}
