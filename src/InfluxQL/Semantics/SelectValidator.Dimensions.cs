using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <content>The GROUP BY clause.</content>
internal sealed partial class SelectValidator
{
    // Nanoseconds; 0 where there is none.
    private long _interval;
    private bool _intervalIsInherited;

    // A mistake or a bind parameter hides the interval, so that nothing may be said about what depends on it.
    private bool _intervalIsUnknown;
    private CallExpressionSyntax? _timeDimension;

    private bool HasInterval => _interval != 0 || _intervalIsUnknown;

    private bool HasOwnInterval => _interval != 0 && !_intervalIsUnknown && !_intervalIsInherited;

    private void CheckDimensions()
    {
        if (_statement.GroupByClause is not { } groupBy)
        {
            return;
        }

        SeparatedSyntaxList<ExpressionSyntax> dimensions = groupBy.Dimensions;
        ConstantFolder? folder = null;
        for (int i = 0; i < dimensions.Count; i++)
        {
            ExpressionSyntax dimension = dimensions[i];
            if (dimension is VariableReferenceSyntax reference)
            {
                CheckTagDimension(reference);
                continue;
            }

            folder ??= new ConstantFolder(FoldedFunctions.None, _now, TimeZoneInfo.Utc, _diagnostics);
            CheckDimension(dimension, folder.Fold(dimension));
        }
    }

    private void CheckTagDimension(VariableReferenceSyntax reference)
    {
        if (ReferenceNames.IsTime(reference, ignoreCase: true))
        {
            _intervalIsUnknown = true;
            Report(DiagnosticDescriptors.TimeDimensionWithoutInterval, reference, "time() is a function and expects at least one argument");
        }
    }

    private void CheckDimension(ExpressionSyntax syntax, FoldedExpression dimension)
    {
        switch (dimension)
        {
            case FoldedReference reference:
                CheckTagDimension(reference.Syntax);
                break;
            case FoldedCall call:
                CheckTimeDimension(call);
                break;
            case FoldedUnknown:
                // A bind parameter may be an interval as well.
                _intervalIsUnknown = true;
                break;
            case FoldedWildcard:
            case FoldedLiteral { Kind: LiteralValueKind.Regex }:
                break;
            default:
                Report(DiagnosticDescriptors.InvalidDimension, syntax, "only time and tag dimensions allowed", syntax.ToString());
                break;
        }
    }

    private void CheckTimeDimension(FoldedCall call)
    {
        if (call.HasUnknownName)
        {
            _intervalIsUnknown = true;
            return;
        }

        int count = call.Arguments.Length;
        if (call.Name != "time")
        {
            Report(DiagnosticDescriptors.CallInDimension, call.Syntax, "only time() calls allowed in dimensions", call.Name);
            return;
        }

        if (count is < 1 or > 2)
        {
            _intervalIsUnknown = true;
            Report(DiagnosticDescriptors.TimeDimensionArgumentCount, call.Syntax.ArgumentList, "time dimension expected 1 or 2 arguments", count);
            return;
        }

        FoldedExpression interval = call.Arguments[0];
        if (interval.IsUncertain)
        {
            _intervalIsUnknown = true;
        }
        else if (interval is not FoldedLiteral { Kind: LiteralValueKind.Duration })
        {
            _intervalIsUnknown = true;
            Report(
                DiagnosticDescriptors.TimeDimensionNotDuration,
                call.Syntax.Arguments[0],
                "time dimension must have duration argument",
                call.Syntax.Arguments[0].ToString());
            return;
        }

        if (_interval != 0)
        {
            Report(DiagnosticDescriptors.MultipleTimeDimensions, call.Syntax, "multiple time dimensions not allowed");
            return;
        }

        _timeDimension = call.Syntax;
        _interval = interval is FoldedLiteral duration ? duration.Value.DurationNanoseconds : 0;
        if (count == 2)
        {
            CheckOffset(call, call.Arguments[1], isEmptyInterval: _interval == 0 && !interval.IsUncertain);
        }
    }

    private void CheckOffset(FoldedCall time, FoldedExpression offset, bool isEmptyInterval)
    {
        ExpressionSyntax syntax = time.Syntax.Arguments[1];
        switch (offset)
        {
            case { IsUncertain: true }:
                break;
            case FoldedLiteral { Kind: LiteralValueKind.Duration }:
                if (isEmptyInterval)
                {
                    Report(DiagnosticDescriptors.EmptyInterval, time.Syntax.Arguments[0], null);
                }

                break;
            case FoldedLiteral { Kind: LiteralValueKind.Time }:
                break;
            case FoldedLiteral { Kind: LiteralValueKind.String } text when TimeText.LooksLikeTime(text.Value.Text):
                if (!TimeText.TryRead(text.Value.Text, StatementZone.Of(_statement), out _))
                {
                    Report(DiagnosticDescriptors.InvalidTimeText, syntax, "invalid timestamp string", syntax.ToString());
                }

                break;
            case FoldedCall call when call.HasUnknownName:
                break;
            case FoldedCall call when call.Name != "now":
                Report(DiagnosticDescriptors.TimeOffsetFunction, syntax, "time dimension offset function must be now()", call.Name);
                break;
            case FoldedCall call:
                if (call.Arguments.Length != 0)
                {
                    Report(
                        DiagnosticDescriptors.TimeOffsetNowArguments,
                        call.Syntax.ArgumentList,
                        "time dimension offset now() function requires no arguments");
                }

                break;
            default:
                Report(DiagnosticDescriptors.TimeOffsetKind, syntax, "time dimension offset must be duration or now()", syntax.ToString());
                break;
        }
    }
}
