using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Replaces what is constant by its value, as the reference's Reduce does. It loops over chains of operators and
/// recurses into parentheses and arguments alone, whose depth the parser limits.
/// </summary>
internal sealed class ConstantFolder
{
    private readonly FoldedFunctions _functions;
    private readonly long _now;
    private readonly TimeZoneInfo _zone;
    private readonly SemanticDiagnostics? _diagnostics;

    /// <param name="functions">Which calls are replaced by their value.</param>
    /// <param name="now">The present, in nanoseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="zone">The zone of times in strings that name none.</param>
    /// <param name="diagnostics">Takes what the reference cannot fold without a crash; null to let it pass.</param>
    public ConstantFolder(FoldedFunctions functions, long now, TimeZoneInfo zone, SemanticDiagnostics? diagnostics)
    {
        _functions = functions;
        _now = now;
        _zone = zone;
        _diagnostics = diagnostics;
    }

    /// <summary>Folds a whole expression; parentheses around all of it go.</summary>
    public FoldedExpression Fold(ExpressionSyntax expression)
    {
        FoldedExpression folded = FoldPart(expression);
        return folded is FoldedParentheses parentheses ? parentheses.Inner : folded;
    }

    /// <summary>Folds a part of an expression.</summary>
    public FoldedExpression FoldPart(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax binary:
                return FoldBinary(binary);
            case ParenthesizedExpressionSyntax parentheses:
                return Parenthesize(parentheses, FoldPart(parentheses.Expression));
            case CallExpressionSyntax call:
                return FoldCall(call);
            case VariableReferenceSyntax reference:
                return FoldReference(reference);
            case LiteralExpressionSyntax literal:
                return LiteralValue.TryReadLiteral(literal, out LiteralValue value)
                    ? new FoldedLiteral(literal, value)
                    : new FoldedUnknown(literal);
            case UnaryExpressionSyntax unary:
                return FoldUnary(unary);
            case WildcardExpressionSyntax wildcard:
                return new FoldedWildcard(wildcard);
            case DistinctExpressionSyntax distinct when distinct.Name is IdentifierNameSyntax:
                return new FoldedDistinct(distinct);
            default:
                return new FoldedUnknown(expression);
        }
    }

    /// <summary>What an operator makes of two folded operands.</summary>
    public FoldedExpression Combine(SyntaxNode syntax, SyntaxKind operation, FoldedExpression left, FoldedExpression right)
    {
        if (BinaryOperators.IsLogical(operation))
        {
            // TRUE decides OR and is neutral in AND; FALSE the other way round.
            bool decisive = operation == SyntaxKind.LogicalOrExpression;
            if (IsBoolean(left, decisive) || IsBoolean(right, decisive))
            {
                return new FoldedLiteral(syntax, LiteralValue.FromBoolean(decisive));
            }

            if (IsBoolean(left, !decisive))
            {
                return right;
            }

            if (IsBoolean(right, !decisive))
            {
                return left;
            }
        }

        if (left is FoldedLiteral leftLiteral && right is FoldedLiteral rightLiteral)
        {
            if (ConstantArithmetic.DividesDurationByZero(operation, leftLiteral.Value, rightLiteral.Value))
            {
                _diagnostics?.ReportDurationDivision(syntax);
                return new FoldedUnknown(syntax);
            }

            if (ConstantArithmetic.TryCombine(operation, leftLiteral.Value, rightLiteral.Value, _zone, out LiteralValue value))
            {
                return new FoldedLiteral(syntax, value);
            }
        }

        return new FoldedBinary(syntax, operation, left, right);
    }

    /// <summary>Parentheses around a folded expression: they stay around a binary expression alone.</summary>
    public static FoldedExpression Parenthesize(SyntaxNode syntax, FoldedExpression inner) =>
        inner is FoldedBinary ? new FoldedParentheses(syntax, inner) : inner;

    private static bool IsBoolean(FoldedExpression expression, bool value) =>
        expression is FoldedLiteral { Kind: LiteralValueKind.Boolean } literal && literal.Value.Boolean == value;

    private FoldedExpression FoldBinary(BinaryExpressionSyntax binary)
    {
        ExpressionSyntax current = binary;
        while (current is BinaryExpressionSyntax inner)
        {
            current = inner.Left;
        }

        FoldedExpression folded = FoldPart(current);
        do
        {
            var parent = (BinaryExpressionSyntax)current.Parent!;
            folded = Combine(parent, parent.Kind, folded, FoldPart(parent.Right));
            current = parent;
        }
        while (!ReferenceEquals(current, binary));
        return folded;
    }

    private FoldedExpression FoldUnary(UnaryExpressionSyntax unary)
    {
        bool negative = unary.Kind == SyntaxKind.UnaryMinusExpression;
        if (unary.Operand is LiteralExpressionSyntax literal)
        {
            return LiteralValue.TryReadLiteral(literal, out LiteralValue unsigned) && unsigned.TryApplySign(negative, out LiteralValue value)
                ? new FoldedLiteral(unary, value)
                : new FoldedUnknown(unary);
        }

        var factor = new FoldedLiteral(unary, LiteralValue.FromInteger(negative ? -1 : 1));
        return Combine(unary, SyntaxKind.MultiplyExpression, factor, FoldPart(unary.Operand));
    }

    private FoldedExpression FoldReference(VariableReferenceSyntax reference)
    {
        if (ReferenceNames.IsUncertain(reference))
        {
            return new FoldedUnknown(reference);
        }

        // The reference looks a name up where it looks now() up, so that "now()" in quotes is the present as well.
        return (_functions & FoldedFunctions.Now) != 0
            && reference.Names.Count == 1
            && ReferenceNames.Is(reference.Names[0], "now()", ignoreCase: false)
            ? new FoldedLiteral(reference, LiteralValue.FromTime(_now))
            : new FoldedReference(reference);
    }

    private FoldedExpression FoldCall(CallExpressionSyntax call)
    {
        SeparatedSyntaxList<ExpressionSyntax> syntax = call.Arguments;
        FoldedExpression[] arguments = syntax.Count == 0 ? [] : new FoldedExpression[syntax.Count];
        bool allKnown = true;
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = FoldPart(syntax[i]);
            allKnown &= arguments[i] is FoldedLiteral;
        }

        FunctionDefinition? function = Find(call.Name);
        if (allKnown && function is not null)
        {
            if (arguments.Length == 0)
            {
                if ((_functions & FoldedFunctions.Now) != 0 && function.Name == "now")
                {
                    return new FoldedLiteral(call, LiteralValue.FromTime(_now));
                }
            }
            else if ((_functions & FoldedFunctions.Mathematical) != 0
                && MathematicalFunctions.TryEvaluate(function, arguments, out LiteralValue value))
            {
                return new FoldedLiteral(call, value);
            }
        }

        return new FoldedCall(call, function, arguments);
    }

    private static FunctionDefinition? Find(NameSyntax name)
    {
        if (name is not IdentifierNameSyntax { Identifier.Green: { } token })
        {
            return null;
        }

        ReadOnlySpan<char> text = token.TextSpan;
        return FunctionCatalog.Find(text.Length > 0 && text[0] == '"' ? name.ValueText.AsSpan() : text);
    }
}
