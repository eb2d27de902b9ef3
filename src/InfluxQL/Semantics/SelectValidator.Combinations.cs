using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <content>What may stand together among the fields, and with fill and GROUP BY.</content>
internal sealed partial class SelectValidator
{
    /// <summary>Finds one mistake at most: each of these rules sees the same fields.</summary>
    private void CheckCombinations()
    {
        if (_fieldCount == 0)
        {
            _diagnostics.Add(DiagnosticDescriptors.NoField, _statement.Fields.Span, "at least 1 non-time field must be queried");
            return;
        }

        if (_topBottom is not null && _callCount > 1)
        {
            ReportPickCombined(_topBottom.Syntax, _topBottom.Name);
            return;
        }

        if (_isUncertain)
        {
            return;
        }

        if (_callCount == 0 && CheckWithoutFunction())
        {
            return;
        }

        if (_hasDistinct && (_callCount != 1 || _auxiliary is not null))
        {
            Report(
                DiagnosticDescriptors.DistinctCombined,
                _distinct!,
                "aggregate function distinct() cannot be combined with other functions or fields");
        }
        else if (_auxiliary is not null && !_onlySelectors)
        {
            Report(
                DiagnosticDescriptors.MixedFields,
                _auxiliary,
                "mixing aggregate and non-aggregate queries is not supported",
                _auxiliary.ToString());
        }
        else if (_auxiliary is not null && _callCount > 1)
        {
            Report(
                DiagnosticDescriptors.MultipleSelectors,
                _auxiliary,
                "mixing multiple selector functions with tags or fields is not supported",
                _auxiliary.ToString());
        }
    }

    /// <summary>Looks for clauses that need a function, where there is none. Gives whether there is one.</summary>
    private bool CheckWithoutFunction()
    {
        string? fill = GetFill();
        if (fill is not null)
        {
            Report(DiagnosticDescriptors.FillWithoutFunction, _statement.FillClause!, $"fill({fill}) must be used with a function", fill);
            return true;
        }

        if (!HasOwnInterval || _timeDimension is null)
        {
            return false;
        }

        // In a sub-query the reference turns fill(null) into fill(none) before it looks, and says so.
        bool isSilentlyFilled = _parent is not null && FillsWithNull();
        Report(
            DiagnosticDescriptors.GroupByWithoutFunction,
            _timeDimension,
            isSilentlyFilled ? "fill(none) must be used with a function" : "GROUP BY requires at least one aggregate function",
            _auxiliary is VariableReferenceSyntax ? _auxiliary.ToString() : "value");
        return true;
    }

    /// <summary><c>none</c> or <c>linear</c>, where the statement fills in that way.</summary>
    private string? GetFill()
    {
        if (GetFillName() is not { } name)
        {
            return null;
        }

        return ReferenceNames.Is(name, "none", ignoreCase: false) ? "none"
            : ReferenceNames.Is(name, "linear", ignoreCase: false) ? "linear"
            : null;
    }

    private bool FillsWithNull() =>
        _statement.FillClause is null || ReferenceNames.Is(GetFillName(), "null", ignoreCase: false);

    private NameSyntax? GetFillName() =>
        _statement.FillClause is { ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0] is VariableReferenceSyntax { Names: { Count: 1 } names }
            ? names[0]
            : null;
}
