using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis;

/// <summary>Finds conditions on time, on the green side.</summary>
internal static class TimeConditionFinder
{
    public static TimeConditions Find(GreenNode condition)
    {
        // Most conditions are a handful of comparisons; the stack is made for those with operators on both sides.
        Stack<GreenNode>? pending = null;
        TimeConditions found = TimeConditions.None;
        GreenNode? node = condition;
        while (node is not null)
        {
            switch (node.Kind)
            {
                case SyntaxKind.ParenthesizedExpression:
                    node = node.GetSlot(1);
                    continue;
                case SyntaxKind.LogicalAndExpression:
                case SyntaxKind.LogicalOrExpression:
                    GreenNode? right = node.GetSlot(2);
                    if (right is not null)
                    {
                        if (right.Kind is >= SyntaxKind.EqualsExpression and <= SyntaxKind.GreaterThanOrEqualExpression)
                        {
                            found |= ReadComparison(right);
                        }
                        else
                        {
                            pending ??= new Stack<GreenNode>();
                            pending.Push(right);
                        }
                    }

                    node = node.GetSlot(0);
                    continue;
                case >= SyntaxKind.EqualsExpression and <= SyntaxKind.GreaterThanOrEqualExpression:
                    found |= ReadComparison(node);
                    break;
                default:
                    break;
            }

            node = pending is { Count: > 0 } ? pending.Pop() : null;
        }

        return found;
    }

    /// <summary>Whether a node is a reference to time, in any letter case.</summary>
    public static bool IsTime(GreenNode? node)
    {
        while (node is { Kind: SyntaxKind.ParenthesizedExpression })
        {
            node = node.GetSlot(1);
        }

        if (node is not { Kind: SyntaxKind.VariableReference } || node.GetChild(0).IsList || node.GetFirstToken() is not { } token)
        {
            return false;
        }

        ReadOnlySpan<char> text = token.TextSpan;
        if (text.Length == 6 && text[0] == '"')
        {
            text = text.Slice(1, 4);
        }

        return text.Equals("time".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static TimeConditions ReadComparison(GreenNode comparison)
    {
        bool isLeft = IsTime(comparison.GetSlot(0));
        if (!isLeft && !IsTime(comparison.GetSlot(2)))
        {
            return TimeConditions.None;
        }

        return comparison.Kind switch
        {
            SyntaxKind.EqualsExpression => TimeConditions.Exact,
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => isLeft ? TimeConditions.Lower : TimeConditions.Upper,
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => isLeft ? TimeConditions.Upper : TimeConditions.Lower,
            _ => TimeConditions.Other,
        };
    }
}
