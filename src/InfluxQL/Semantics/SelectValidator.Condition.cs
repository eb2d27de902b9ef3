using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <content>The WHERE clause.</content>
internal sealed partial class SelectValidator
{
    // What later releases say where 1.8 panics.
    private const string MalformedStatement =
        "likely malformed statement, unable to rewrite: interface conversion: influxql.Expr is *influxql.BinaryExpr, not *influxql.RegexLiteral";

    private void CheckCondition()
    {
        if (_statement.WhereClause is not { } where)
        {
            return;
        }

        var analysis = new ConditionAnalysis(_now, StatementZone.Of(_statement), _diagnostics, foldAll: false);
        _condition = analysis.Split(where.Condition);
        if (_condition is not null)
        {
            CheckCallsInCondition(_condition);
        }
    }

    /// <summary>Looks at calls among operands, and not into parentheses: neither does the reference.</summary>
    private void CheckCallsInCondition(FoldedExpression expression)
    {
        if (expression is FoldedBinary binary)
        {
            FoldedBinary[] spine = binary.LeftSpine();
            CheckCallsInCondition(spine[0].Left);
            foreach (FoldedBinary link in spine)
            {
                CheckCallsInCondition(link.Right);
            }

            return;
        }

        if (expression is not FoldedCall { HasUnknownName: false } call)
        {
            return;
        }

        if (call.Function is { Form: FunctionForm.DatePart })
        {
            CheckDatePart(call, $"invalid function call in condition: {call}");
            return;
        }

        if (call.Function is not { IsMathematical: true } function)
        {
            Report(DiagnosticDescriptors.CallInCondition, call.Syntax, $"invalid function call in condition: {call}", call.Name);
            return;
        }

        // The reference forgets here that log takes a base.
        int count = function.Name == "log" ? 1 : function.MinArguments;
        if (CheckArgumentCount(call, count, count))
        {
            foreach (FoldedExpression argument in call.Arguments)
            {
                CheckCallsInCondition(argument);
            }
        }
    }

    /// <summary>Finds matches whose right side is more than a regular expression, on which the reference crashes.</summary>
    private void CheckRegexOperands()
    {
        if (_condition is not null)
        {
            CheckRegexOperands(_condition);
        }
    }

    private void CheckRegexOperands(FoldedExpression expression)
    {
        switch (expression)
        {
            case FoldedParentheses parentheses:
                CheckRegexOperands(parentheses.Inner);
                break;
            case FoldedCall call:
                foreach (FoldedExpression argument in call.Arguments)
                {
                    CheckRegexOperands(argument);
                }

                break;
            case FoldedBinary binary:
                FoldedBinary[] spine = binary.LeftSpine();
                CheckRegexOperands(spine[0].Left);
                foreach (FoldedBinary link in spine)
                {
                    if (BinaryOperators.IsRegexMatch(link.Kind) && link.Right is FoldedBinary right)
                    {
                        ReportRegexOperand(link, right);
                    }
                    else
                    {
                        CheckRegexOperands(link.Right);
                    }
                }

                break;
        }
    }

    private void ReportRegexOperand(FoldedBinary match, FoldedBinary operand)
    {
        FoldedBinary first = operand.LeftSpine()[0];
        TextSpan span = operand.Syntax.Span;
        if (first.Syntax is BinaryExpressionSyntax syntax)
        {
            span = TextSpan.FromBounds(syntax.OperatorToken.SpanStart, span.End);
        }

        string matchText = BinaryOperators.GetText(match.Kind);
        string operatorText = BinaryOperators.GetText(first.Kind);
        if (_parent is null)
        {
            _diagnostics.Add(DiagnosticDescriptors.RegexInExpression, span, MalformedStatement, matchText, operatorText);
        }
        else
        {
            // The reference rewrites the conditions of the outermost SELECT alone.
            _diagnostics.AddOwn(DiagnosticDescriptors.RegexInExpression, span, matchText, operatorText);
        }
    }
}
