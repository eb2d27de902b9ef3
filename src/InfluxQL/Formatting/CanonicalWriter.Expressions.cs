using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <content>Operators, signs and calls.</content>
internal sealed partial class CanonicalWriter
{
    private const int MultiplicationPrecedence = 5;

    // Binary expressions on the way down to the leftmost operand: a chain may be as long as its text.
    private readonly Stack<GreenNode> _chain = new();

    /// <summary>The precedence of a binary expression; 0 for everything else.</summary>
    private static int GetPrecedence(GreenNode node) =>
        SyntaxFacts.IsBinaryExpression(node.Kind) ? SyntaxFacts.GetBinaryPrecedence(node.GetChild(1).Kind) : 0;

    private void WriteBinary(GreenNode binary)
    {
        if (!StackGuard.HasRoom())
        {
            StackGuard.RunOnFreshStack(() => WriteBinary(binary));
            return;
        }

        int outer = _chain.Count;
        int precedence = GetPrecedence(binary);
        GreenNode left = binary;
        int leftPrecedence = precedence;
        while (leftPrecedence >= precedence)
        {
            _chain.Push(left);
            precedence = leftPrecedence;
            left = left.GetChild(0);
            leftPrecedence = GetPrecedence(left);
        }

        WriteOperand(left, parenthesize: leftPrecedence > 0);
        while (_chain.Count > outer)
        {
            GreenNode node = _chain.Pop();
            var operatorToken = (GreenToken)node.GetChild(1);
            _text.Append(' ');
            WriteToken(operatorToken);
            _text.Append(' ');
            WriteRightOperand(node.GetChild(2), operatorToken.Kind);
        }
    }

    private void WriteRightOperand(GreenNode operand, SyntaxKind operatorKind)
    {
        int precedence = SyntaxFacts.GetBinaryPrecedence(operatorKind);
        if (operand.Kind is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression)
        {
            // In a / -1 * b the division would come first; a * -1 * b is the same either way.
            WriteUnary(operand, keepSign: precedence == MultiplicationPrecedence && operatorKind != SyntaxKind.AsteriskToken);
            return;
        }

        // A parsed tree has the parentheses that it needs; one that was made by hand may lack them.
        int own = GetPrecedence(operand);
        WriteOperand(operand, parenthesize: own > 0 && own <= precedence);
    }

    private void WriteOperand(GreenNode operand, bool parenthesize)
    {
        if (parenthesize)
        {
            _text.Append('(');
        }

        Write(operand);
        if (parenthesize)
        {
            _text.Append(')');
        }
    }

    /// <summary>A sign: it belongs to a number or duration; elsewhere it means a product with 1 or -1.</summary>
    private void WriteUnary(GreenNode unary, bool keepSign)
    {
        bool negative = unary.Kind == SyntaxKind.UnaryMinusExpression;
        GreenNode operand = unary.GetChild(1);
        switch (operand.Kind)
        {
            case SyntaxKind.IntegerLiteralExpression:
            case SyntaxKind.NumberLiteralExpression:
            case SyntaxKind.DurationLiteralExpression:
                WriteLiteral(operand, negative);
                return;
            case SyntaxKind.BindParameter:
                // Its value decides what the sign means.
                keepSign = true;
                break;
        }

        _text.Append(keepSign ? (negative ? "-" : "+") : (negative ? "-1 * " : "1 * "));
        bool isPrimary = operand.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.CallExpression
            or SyntaxKind.VariableReference or SyntaxKind.BindParameter;
        WriteOperand(operand, parenthesize: !isPrimary);
    }

    private void WriteCall(GreenNode call)
    {
        GreenNode name = call.GetChild(0);
        if (name.Kind == SyntaxKind.IdentifierName)
        {
            WriteFunctionName(TokenOf(name));
        }
        else
        {
            Write(name);
        }

        Write(call.GetChild(1));
    }
}
