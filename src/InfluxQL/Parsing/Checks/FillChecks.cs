using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>What may stand in fill(): null, none, previous, linear, or a number.</summary>
internal static class FillChecks
{
    /// <summary>Whether the clause is one of the usual ones, at a glance. False decides nothing.</summary>
    public static bool IsCertainlyRight(GreenNode argumentList)
    {
        if (argumentList.ChildCount != 3)
        {
            return false;
        }

        GreenNode argument = argumentList.GetChild(1);
        return argument.Kind switch
        {
            SyntaxKind.VariableReference => argument.ChildCount == 1
                && argument.GetChild(0).Kind == SyntaxKind.IdentifierName
                && IsOption(((GreenToken)argument.GetChild(0).GetChild(0)).TextSpan),
            SyntaxKind.IntegerLiteralExpression or SyntaxKind.NumberLiteralExpression => (argument.Flags & GreenFlags.NeedsCheck) == 0,
            _ => false,
        };
    }

    public static void Check(FillClauseSyntax clause, CheckFindings findings)
    {
        if (!CheckFindings.IsComplete(clause) || clause.Name is BindParameterSyntax)
        {
            return;
        }

        TextSpan span = clause.ArgumentList.Span;
        SeparatedSyntaxList<ExpressionSyntax> arguments = clause.ArgumentList.Arguments;
        if (arguments.Count != 1)
        {
            findings.Add(
                DiagnosticDescriptors.FillArgumentCount,
                span,
                span.End,
                "fill requires an argument, e.g.: 0, null, none, previous, linear",
                arguments.Count);
        }
        else if (!IsFill(arguments[0]))
        {
            findings.Add(DiagnosticDescriptors.FillArgument, arguments[0].Span, span.End, "expected number argument in fill()", arguments[0].ToString());
        }
    }

    private static bool IsFill(ExpressionSyntax argument) => argument switch
    {
        BindParameterSyntax => true,
        VariableReferenceSyntax { Cast: null, Names.Count: 1 } reference => reference.Names[0] is BindParameterSyntax || IsOption(reference.ValueText.AsSpan()),
        UnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand } unary => IsNumber(operand, unary.IsKind(SyntaxKind.UnaryMinusExpression)),
        LiteralExpressionSyntax literal => IsNumber(literal, negative: false),
        _ => false,
    };

    // Integers above 2^63 - 1 are of a type of their own, which fill() does not take. Values that fit no type have a check.
    private static bool IsNumber(LiteralExpressionSyntax literal, bool negative) =>
        literal.IsKind(SyntaxKind.NumberLiteralExpression)
        || (literal.IsKind(SyntaxKind.IntegerLiteralExpression) && (negative || literal.TryGetInteger(out _) || !literal.TryGetUnsigned(out _)));

    private static bool IsOption(ReadOnlySpan<char> text) =>
        text.SequenceEqual("null".AsSpan()) || text.SequenceEqual("none".AsSpan()) || text.SequenceEqual("previous".AsSpan()) || text.SequenceEqual("linear".AsSpan());
}
