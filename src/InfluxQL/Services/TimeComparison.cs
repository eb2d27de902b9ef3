using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Services;

/// <summary>Strings that stand for times.</summary>
internal static class TimeComparison
{
    /// <summary>Whether a string is compared with time, or is a date that is added to or subtracted from.</summary>
    public static bool IsTimeLiteral(SyntaxToken token) => TryRead(token, out _);

    /// <summary>The time of a string that stands for one, in nanoseconds since 1970 UTC.</summary>
    public static bool TryRead(SyntaxToken token, out long nanoseconds)
    {
        nanoseconds = 0;
        return token.Parent is LiteralExpressionSyntax literal
            && IsCompared(literal)
            && literal.TryGetString(out string value)
            && TimeLiteral.TryParse(value.AsSpan(), TimeZoneInfo.Utc, out nanoseconds, out _);
    }

    private static bool IsCompared(SyntaxNode literal)
    {
        SyntaxNode node = literal;
        while (node.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { Kind: SyntaxKind.AddExpression or SyntaxKind.SubtractExpression })
        {
            node = node.Parent;
        }

        return node.Parent is BinaryExpressionSyntax comparison && (IsTime(comparison.Left) || IsTime(comparison.Right));
    }

    public static bool IsTime(ExpressionSyntax expression) =>
        expression is VariableReferenceSyntax { Names.Count: 1 } reference && reference.ValueText.Equals("time", StringComparison.OrdinalIgnoreCase);
}
