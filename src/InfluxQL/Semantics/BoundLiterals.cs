using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>Makes syntax of values.</summary>
internal static class BoundLiterals
{
    /// <summary>Why a value cannot be written, whatever its place; null if it can. A duration's text is a matter of its own.</summary>
    public static string? WhyUnwritable(BoundValue value)
    {
        switch (value.Kind)
        {
            case BoundValueKind.Invalid:
                return value.Text;
            case BoundValueKind.String or BoundValueKind.Identifier when !QuotedText.CanQuote(value.Text.AsSpan()):
                return "the language cannot write a carriage return or NUL";
            case BoundValueKind.Regex when value.Text.IndexOfAny(['\r', '\n', '\0']) >= 0:
                return "a regular expression cannot hold the end of a line or NUL; write it as an escape";
            case BoundValueKind.Regex when EndsWithinEscape(value.Text):
                return "the regular expression ends with a backslash that escapes nothing";
            default:
                return null;
        }
    }

    /// <summary>The literal or name for a writable value without its sign.</summary>
    public static ExpressionSyntax ToExpression(BoundValue value)
    {
        string text = value.IsNegative ? value.Text.Substring(1) : value.Text;
        return value.Kind switch
        {
            BoundValueKind.String => SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(text)),
            BoundValueKind.Integer => SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(ParseUnsigned(text))),
            BoundValueKind.Float => SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(ParseFloat(text))),
            BoundValueKind.Boolean => SyntaxFactory.LiteralExpression(
                SyntaxFactory.Token(text == "true" ? SyntaxKind.TrueKeyword : SyntaxKind.FalseKeyword)),
            BoundValueKind.Duration => SyntaxFactory.LiteralExpression(SyntaxFactory.DurationLiteral(ParseDuration(text))),
            BoundValueKind.Regex => ToRegex(value),
            _ => SyntaxFactory.VariableReference(text),
        };
    }

    /// <summary>The literal for a writable regular expression.</summary>
    public static LiteralExpressionSyntax ToRegex(BoundValue value) => SyntaxFactory.LiteralExpression(SyntaxFactory.Regex(value.Text));

    private static ulong ParseUnsigned(string text)
    {
        NumericLiteral.TryParseUnsigned(text.AsSpan(), out ulong value);
        return value;
    }

    private static double ParseFloat(string text)
    {
        NumericLiteral.TryParseFloat(text.AsSpan(), out double value);
        return value;
    }

    private static long ParseDuration(string text)
    {
        DurationLiteral.TryParse(text.AsSpan(), out long value);
        return value;
    }

    private static bool EndsWithinEscape(string pattern)
    {
        int backslashes = 0;
        while (backslashes < pattern.Length && pattern[pattern.Length - 1 - backslashes] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 != 0;
    }
}
