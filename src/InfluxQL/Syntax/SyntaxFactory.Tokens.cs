using System.Globalization;
using InfluxQL.Literals;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>Makes a keyword, in capitals, a punctuation token, or the end of the text.</summary>
    /// <exception cref="ArgumentException">Tokens of that kind have a text of their own, or the kind is no token.</exception>
    public static SyntaxToken Token(SyntaxKind kind) => Token(default, kind, default);

    /// <summary>Makes a keyword, in capitals, a punctuation token, or the end of the text, with trivia.</summary>
    /// <exception cref="ArgumentException">Tokens of that kind have a text of their own, or the kind is no token.</exception>
    public static SyntaxToken Token(SyntaxTriviaList leading, SyntaxKind kind, SyntaxTriviaList trailing)
    {
        string text = SyntaxFacts.GetText(kind);
        if (text.Length == 0 && kind != SyntaxKind.EndOfFileToken)
        {
            throw new ArgumentException($"{kind} has no fixed text.", nameof(kind));
        }

        return Create(kind, text, leading, trailing);
    }

    /// <summary>Makes a keyword or punctuation token in another spelling, such as <c>select</c> or <c>&lt;&gt;</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text does not spell a token of that kind.</exception>
    public static SyntaxToken Token(SyntaxTriviaList leading, SyntaxKind kind, string text, SyntaxTriviaList trailing)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        string canonical = SyntaxFacts.GetText(kind);
        if (canonical.Length == 0
            || !(string.Equals(text, canonical, StringComparison.OrdinalIgnoreCase) || text == SyntaxFacts.GetOtherText(kind)))
        {
            throw new ArgumentException($"'{text}' does not spell a {kind}.", nameof(text));
        }

        return Create(kind, text, leading, trailing);
    }

    /// <summary>Makes a token of no width that stands for one that the text lacks.</summary>
    /// <exception cref="ArgumentException">The kind is no token.</exception>
    public static SyntaxToken MissingToken(SyntaxKind kind) =>
        SyntaxFacts.IsToken(kind)
            ? new SyntaxToken(GreenToken.CreateMissing(kind))
            : throw new ArgumentException($"{kind} is no token.", nameof(kind));

    /// <summary>Makes an identifier of a name, in double quotes where the name needs them.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name holds a carriage return or NUL, which no identifier can say.</exception>
    public static SyntaxToken Identifier(string name)
    {
        CheckQuotable(name, nameof(name));
        return Create(SyntaxKind.IdentifierToken, QuoteIfNeeded(name, QuotedText.IdentifierNeedsQuotes(name.AsSpan())));
    }

    /// <summary>Makes a bind parameter token of a name: <c>$name</c>, with double quotes where the name needs them.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, or holds a carriage return or NUL.</exception>
    public static SyntaxToken BindParameterToken(string name)
    {
        CheckQuotable(name, nameof(name));
        if (name.Length == 0)
        {
            throw new ArgumentException("A bind parameter has a name.", nameof(name));
        }

        return Create(SyntaxKind.BindParameterToken, "$" + QuoteIfNeeded(name, !IsBareParameterName(name)));
    }

    /// <summary>Makes a string literal of a value.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value holds a carriage return or NUL, which no string literal can say.</exception>
    public static SyntaxToken Literal(string value)
    {
        CheckQuotable(value, nameof(value));
        return Create(SyntaxKind.StringLiteralToken, QuotedText.QuoteString(value));
    }

    /// <summary>Makes an integer literal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative: a sign is an operator of its own.</exception>
    public static SyntaxToken Literal(long value) =>
        value >= 0
            ? Literal((ulong)value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, SignIsAnOperator);

    /// <summary>Makes an integer literal.</summary>
    public static SyntaxToken Literal(ulong value) =>
        Create(SyntaxKind.IntegerLiteralToken, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a number literal with a decimal point.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, not finite, or not a number: no literal says that.</exception>
    public static SyntaxToken Literal(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "No literal says a number that is not finite.");
        }

        string text = NumericLiteral.FormatFloat(value);
        if (text[0] == '-')
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, SignIsAnOperator);
        }

        return Create(SyntaxKind.NumberLiteralToken, text.IndexOf('.') < 0 ? text + ".0" : text);
    }

    /// <summary>Makes a duration literal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is negative, since a sign is an operator of its own, or more nanoseconds than 64 bits hold.
    /// </exception>
    public static SyntaxToken Literal(TimeSpan value)
    {
        const long NanosecondsPerTick = 100;
        if (value.Ticks > long.MaxValue / NanosecondsPerTick)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A duration is at most 2^63 - 1 nanoseconds, which is 292 years.");
        }

        return value.Ticks >= 0
            ? DurationLiteral(value.Ticks * NanosecondsPerTick)
            : throw new ArgumentOutOfRangeException(nameof(value), value, SignIsAnOperator);
    }

    /// <summary>Makes a duration literal, with the largest unit that divides the value.</summary>
    /// <param name="nanoseconds">The duration in nanoseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative: a sign is an operator of its own.</exception>
    public static SyntaxToken DurationLiteral(long nanoseconds) =>
        nanoseconds >= 0
            ? Create(SyntaxKind.DurationLiteralToken, Literals.DurationLiteral.Format(nanoseconds))
            : throw new ArgumentOutOfRangeException(nameof(nanoseconds), nanoseconds, SignIsAnOperator);

    /// <summary>Makes a regular expression literal of a pattern; slashes in it are escaped where they are not yet.</summary>
    /// <exception cref="ArgumentNullException">The pattern is null.</exception>
    /// <exception cref="ArgumentException">The pattern holds the end of a line or NUL, or ends within an escape.</exception>
    public static SyntaxToken Regex(string pattern)
    {
        if (pattern is null)
        {
            throw new ArgumentNullException(nameof(pattern));
        }

        return Create(SyntaxKind.RegexLiteralToken, RegexText.Quote(pattern, nameof(pattern)));
    }

    private const string SignIsAnOperator = "A literal has no sign; a sign is an operator of its own.";

    private static SyntaxToken Create(SyntaxKind kind, string text) => Create(kind, text, default, default);

    private static SyntaxToken Create(SyntaxKind kind, string text, SyntaxTriviaList leading, SyntaxTriviaList trailing) =>
        new(new GreenToken(kind, text, leading.Green, trailing.Green));

    private static void CheckQuotable(string value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        if (!QuotedText.CanQuote(value.AsSpan()))
        {
            throw new ArgumentException("Quotes cannot hold a carriage return or NUL.", name);
        }
    }

    private static string QuoteIfNeeded(string name, bool needsQuotes) =>
        needsQuotes ? QuotedText.QuoteIdentifier(name) : name;

    // After the dollar sign a keyword is a name as well, and a digit may come first.
    private static bool IsBareParameterName(string name)
    {
        foreach (char c in name)
        {
            bool isLetter = (uint)((c | 0x20) - 'a') < 26;
            if (!isLetter && (uint)(c - '0') > 9 && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
