using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <content>The fields, and the expressions that they are made of.</content>
internal sealed partial class SelectValidator
{
    private int _fieldCount;
    private int _callCount;
    private bool _onlySelectors = true;
    private bool _hasDistinct;
    private SyntaxNode? _distinct;

    // The first thing that is read as it is, beside functions.
    private SyntaxNode? _auxiliary;

    // A bind parameter may be a field, a call or a constant.
    private bool _isUncertain;

    // Within one field: false from the first operator on.
    private bool _allowWildcard;

    private void CheckFields()
    {
        var folder = new ConstantFolder(FoldedFunctions.Mathematical, _now, TimeZoneInfo.Utc, _diagnostics);
        SeparatedSyntaxList<FieldSyntax> fields = _statement.Fields;
        for (int i = 0; i < fields.Count; i++)
        {
            ExpressionSyntax expression = fields[i].Expression;
            if (expression is VariableReferenceSyntax reference && ReferenceNames.IsTime(reference, ignoreCase: false))
            {
                continue;
            }

            _fieldCount++;
            _allowWildcard = true;
            CheckExpression(folder.Fold(expression));
        }
    }

    private void CheckExpression(FoldedExpression expression)
    {
        switch (expression)
        {
            case FoldedReference:
                _auxiliary ??= expression.Syntax;
                break;
            case FoldedWildcard:
            case FoldedLiteral { Kind: LiteralValueKind.Regex }:
                CheckPattern(expression);
                break;
            case FoldedCall call:
                CheckCall(call);
                break;
            case FoldedDistinct distinct:
                _callCount++;
                _hasDistinct = true;
                _distinct ??= distinct.Syntax;
                _onlySelectors = false;
                break;
            case FoldedBinary binary:
                CheckOperands(binary);
                break;
            case FoldedParentheses parentheses:
                CheckExpression(parentheses.Inner);
                break;
            case FoldedLiteral literal:
                Report(
                    DiagnosticDescriptors.ConstantField,
                    literal.Syntax,
                    "field must contain at least one variable",
                    literal.Syntax.ToString());
                break;
            default:
                _isUncertain = true;
                break;
        }
    }

    private void CheckPattern(FoldedExpression pattern)
    {
        _auxiliary ??= pattern.Syntax;
        if (!_allowWildcard)
        {
            string name = pattern is FoldedWildcard ? "wildcard" : "regex";
            Report(
                DiagnosticDescriptors.WildcardInExpression,
                pattern.Syntax,
                $"unable to use {name} in a binary expression",
                pattern.Syntax.ToString());
        }
    }

    private void CheckOperands(FoldedBinary binary)
    {
        _allowWildcard = false;
        FoldedBinary[] spine = binary.LeftSpine();
        FoldedBinary first = spine[0];
        if (first.Left is FoldedLiteral && first.Right is FoldedLiteral)
        {
            Report(DiagnosticDescriptors.TwoLiterals, first.Syntax, "cannot perform a binary expression on two literals");
            return;
        }

        CheckOperand(first.Left);
        foreach (FoldedBinary link in spine)
        {
            CheckOperand(link.Right);
        }
    }

    private void CheckOperand(FoldedExpression operand)
    {
        if (operand is FoldedLiteral { Kind: LiteralValueKind.Null })
        {
            // The reference compiles it, and crashes when it looks for the type.
            _diagnostics.AddOwn(DiagnosticDescriptors.MathOfNoNumber, operand.Syntax.Span, operand.Syntax.ToString());
        }
        else if (operand is not FoldedLiteral)
        {
            CheckExpression(operand);
        }
    }

    /// <summary>An argument that must be a field, a wildcard or a regular expression.</summary>
    private void CheckFieldArgument(FoldedCall call, FoldedExpression argument)
    {
        switch (argument)
        {
            case FoldedReference:
            case FoldedUnknown:
                break;
            case FoldedWildcard:
                _onlySelectors = false;
                if (!_allowWildcard)
                {
                    Report(
                        DiagnosticDescriptors.WildcardArgument, argument.Syntax, $"unsupported expression with wildcard: {call.Name}()", call.Name);
                }

                break;
            case FoldedLiteral { Kind: LiteralValueKind.Regex }:
                _onlySelectors = false;
                if (!_allowWildcard)
                {
                    Report(
                        DiagnosticDescriptors.RegexArgument, argument.Syntax, $"unsupported expression with regex field: {call.Name}()", call.Name);
                }

                break;
            default:
                ReportFieldExpected(DiagnosticDescriptors.FieldArgumentExpected, call, argument, $"expected field argument in {call.Name}()");
                break;
        }
    }

    private void ReportFieldExpected(DiagnosticDescriptor descriptor, FoldedCall call, FoldedExpression argument, string referenceText)
    {
        string advice = argument switch
        {
            FoldedCall => " Put the inner call into a sub-query.",
            FoldedLiteral { Kind: LiteralValueKind.String } => " Single quotes make a string; write the name bare or in double quotes.",
            FoldedBinary => " Put the expression into a sub-query, or the function around each field.",
            _ => string.Empty,
        };
        Report(descriptor, argument.Syntax, referenceText, call.Name, argument.Syntax.ToString(), advice);
    }
}
