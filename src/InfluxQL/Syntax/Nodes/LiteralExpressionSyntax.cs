using InfluxQL.Literals;

namespace InfluxQL.Syntax;

public sealed partial class LiteralExpressionSyntax
{
    /// <summary>Reads a string literal. False for every other literal and for a string with a wrong escape.</summary>
    /// <param name="value">The string without quotes and escapes.</param>
    public bool TryGetString(out string value)
    {
        value = string.Empty;
        return Kind == SyntaxKind.StringLiteralExpression && QuotedText.TryUnescape(Token.Text.AsSpan(), out value);
    }

    /// <summary>Reads an integer literal. False for every other literal and for a value that 64 bits with a sign do not hold.</summary>
    /// <param name="value">The integer, zero or more.</param>
    public bool TryGetInteger(out long value)
    {
        value = 0;
        return Kind == SyntaxKind.IntegerLiteralExpression && NumericLiteral.TryParseInteger(Token.Text.AsSpan(), out value);
    }

    /// <summary>Reads an integer literal. False for every other literal and for a value that 64 bits do not hold.</summary>
    /// <param name="value">The integer.</param>
    public bool TryGetUnsigned(out ulong value)
    {
        value = 0;
        return Kind == SyntaxKind.IntegerLiteralExpression && NumericLiteral.TryParseUnsigned(Token.Text.AsSpan(), out value);
    }

    /// <summary>Reads a number literal. False for every other literal and for a value that is out of range.</summary>
    /// <param name="value">The number.</param>
    public bool TryGetNumber(out double value)
    {
        value = 0;
        return Kind == SyntaxKind.NumberLiteralExpression && NumericLiteral.TryParseFloat(Token.Text.AsSpan(), out value);
    }

    /// <summary>Reads a duration literal. False for every other literal and for a duration with a wrong unit or out of range.</summary>
    /// <param name="nanoseconds">The duration in nanoseconds.</param>
    public bool TryGetDuration(out long nanoseconds)
    {
        nanoseconds = 0;
        return Kind == SyntaxKind.DurationLiteralExpression && DurationLiteral.TryParse(Token.Text.AsSpan(), out nanoseconds);
    }

    /// <summary>Reads TRUE or FALSE. False for every other literal.</summary>
    /// <param name="value">The truth value.</param>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == SyntaxKind.TrueLiteralExpression;
        return value || Kind == SyntaxKind.FalseLiteralExpression;
    }

    /// <summary>Reads a regular expression literal. False for every other literal.</summary>
    /// <param name="pattern">The pattern without the slashes around it; an escaped slash in it is a slash.</param>
    public bool TryGetRegex(out string pattern)
    {
        pattern = Kind == SyntaxKind.RegexLiteralExpression ? RegexText.Unquote(Token.Text) : string.Empty;
        return Kind == SyntaxKind.RegexLiteralExpression;
    }
}
