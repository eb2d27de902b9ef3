using InfluxQL.Text;

namespace InfluxQL.Literals;

/// <summary>The first mistake in a regular expression.</summary>
public sealed class RegexSyntaxError
{
    internal RegexSyntaxError(RegexSyntaxErrorKind kind, string expression, TextSpan span)
    {
        Kind = kind;
        Expression = expression;
        Span = span;
    }

    /// <summary>What is wrong.</summary>
    public RegexSyntaxErrorKind Kind { get; }

    /// <summary>The part of the pattern that Go's message shows; for some kinds this is the whole pattern.</summary>
    public string Expression { get; }

    /// <summary>Where the mistake is, in UTF-16 code units of the pattern.</summary>
    public TextSpan Span { get; }

    /// <summary>The message of Go 1.19's <c>regexp.Compile</c>, which the reference passes on.</summary>
    public string Message => "error parsing regexp: " + Describe(Kind) + ": `" + Expression + "`";

    /// <summary>The message.</summary>
    public override string ToString() => Message;

    private static string Describe(RegexSyntaxErrorKind kind) => kind switch
    {
        RegexSyntaxErrorKind.InvalidCharacterClassRange => "invalid character class range",
        RegexSyntaxErrorKind.InvalidEscape => "invalid escape sequence",
        RegexSyntaxErrorKind.InvalidNamedCapture => "invalid named capture",
        RegexSyntaxErrorKind.InvalidPerlSyntax => "invalid or unsupported Perl syntax",
        RegexSyntaxErrorKind.InvalidRepeatOperator => "invalid nested repetition operator",
        RegexSyntaxErrorKind.InvalidRepeatCount => "invalid repeat count",
        RegexSyntaxErrorKind.InvalidUtf8 => "invalid UTF-8",
        RegexSyntaxErrorKind.MissingBracket => "missing closing ]",
        RegexSyntaxErrorKind.MissingParenthesis => "missing closing )",
        RegexSyntaxErrorKind.MissingRepeatArgument => "missing argument to repetition operator",
        RegexSyntaxErrorKind.TrailingBackslash => "trailing backslash at end of expression",
        RegexSyntaxErrorKind.UnexpectedParenthesis => "unexpected )",
        RegexSyntaxErrorKind.NestingDepth => "expression nests too deeply",
        RegexSyntaxErrorKind.TooLarge => "regexp/syntax: internal error",
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}
