using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Formatting;

/// <content>Values of literals, each in one form.</content>
internal sealed partial class CanonicalWriter
{
    /// <param name="literal">The literal.</param>
    /// <param name="negative">Whether a minus sign stands before it.</param>
    private void WriteLiteral(GreenNode literal, bool negative)
    {
        ReadOnlySpan<char> text = TokenOf(literal).TextSpan;
        switch (literal.Kind)
        {
            case SyntaxKind.IntegerLiteralExpression:
                WriteInteger(TrimZeros(text), negative);
                break;
            case SyntaxKind.NumberLiteralExpression:
                WriteNumber(text, negative);
                break;
            case SyntaxKind.DurationLiteralExpression:
                WriteDuration(text, negative);
                break;
            case SyntaxKind.StringLiteralExpression:
                WriteString(text);
                break;
            case SyntaxKind.TrueLiteralExpression:
                _text.Append("true");
                break;
            case SyntaxKind.FalseLiteralExpression:
                _text.Append("false");
                break;
            case SyntaxKind.InfinityLiteralExpression:
                // The same without the word, which InfluxDB 3 does not have.
                _text.Append("0s");
                break;
            default:
                // A regular expression has one form: a slash in it is always escaped.
                _text.Append(text);
                break;
        }
    }

    private static ReadOnlySpan<char> TrimZeros(ReadOnlySpan<char> digits)
    {
        int start = 0;
        while (start < digits.Length - 1 && digits[start] == '0')
        {
            start++;
        }

        return digits.Slice(start);
    }

    private void WriteInteger(ReadOnlySpan<char> digits, bool negative)
    {
        if (negative && digits is not ['0'])
        {
            _text.Append('-');
        }

        _text.Append(digits);
    }

    private void WriteNumber(ReadOnlySpan<char> text, bool negative)
    {
        if (!NumericLiteral.TryParseFloat(text, out double value))
        {
            WriteInteger(text, negative);
            return;
        }

        string number = NumericLiteral.FormatFloat(negative ? -value : value);
        _text.Append(number);
        if (number.IndexOf('.') < 0)
        {
            // The point keeps it a floating-point number.
            _text.Append(".0");
        }
    }

    private void WriteDuration(ReadOnlySpan<char> text, bool negative)
    {
        if (DurationLiteral.TryParse(text, out long nanoseconds))
        {
            _text.Append(DurationLiteral.Format(negative ? -nanoseconds : nanoseconds));
        }
        else
        {
            WriteInteger(text, negative);
        }
    }

    private void WriteString(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\\') >= 0 && QuotedText.TryUnescape(text, out string value))
        {
            _text.Append(QuotedText.QuoteString(value));
        }
        else
        {
            _text.Append(text);
        }
    }
}
