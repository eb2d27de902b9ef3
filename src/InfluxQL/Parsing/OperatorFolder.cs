using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// Folds operands and the operators between them into binary expressions, by the one table of precedences. It loops
/// and does not recurse: a chain may be as long as the text.
/// </summary>
internal sealed class OperatorFolder
{
    // Six levels at most wait at a time: one operand and operator for each precedence.
    private readonly GreenSlot[] _operands = new GreenSlot[8];
    private readonly GreenSlot[] _operators = new GreenSlot[8];
    private readonly int[] _precedences = new int[8];

    /// <summary>The greatest number of operators in one chain.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>The expression, or null where the chain is too long.</summary>
    /// <param name="items">Operand, operator, operand, …</param>
    public GreenNode? Fold(ReadOnlySpan<GreenSlot> items)
    {
        if (items.Length / 2 > MaxLength)
        {
            return null;
        }

        int depth = 0;
        GreenNode left = items[0].Node!;
        for (int i = 1; i + 1 < items.Length; i += 2)
        {
            GreenNode operatorToken = items[i].Node!;
            int precedence = SyntaxFacts.GetBinaryPrecedence(operatorToken.Kind);
            while (depth > 0 && _precedences[depth - 1] >= precedence)
            {
                depth--;
                left = Make(_operands[depth].Node!, _operators[depth].Node!, left);
            }

            _operands[depth].Node = left;
            _operators[depth].Node = operatorToken;
            _precedences[depth++] = precedence;
            left = items[i + 1].Node!;
        }

        while (depth > 0)
        {
            depth--;
            left = Make(_operands[depth].Node!, _operators[depth].Node!, left);
            _operands[depth].Node = null;
            _operators[depth].Node = null;
        }

        return left;
    }

    private static GreenNode Make(GreenNode left, GreenNode operatorToken, GreenNode right)
    {
        SyntaxKind kind = SyntaxFacts.GetBinaryExpressionKind(operatorToken.Kind);
        GreenFlags flags = SyntaxFacts.GetBinaryPrecedence(operatorToken.Kind) <= CheckedSyntax.ComparisonPrecedence ? GreenFlags.ContainsComparison : GreenFlags.None;
        return GreenInterior.Create(kind, left, operatorToken, right, flags);
    }
}
