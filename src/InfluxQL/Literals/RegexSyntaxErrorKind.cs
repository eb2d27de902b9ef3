namespace InfluxQL.Literals;

/// <summary>What is wrong with a regular expression.</summary>
public enum RegexSyntaxErrorKind
{
    /// <summary>A range such as <c>[z-a]</c>, or a class with an unknown name such as <c>\p{Foo}</c>.</summary>
    InvalidCharacterClassRange,

    /// <summary>A backslash before a letter or digit that has no meaning, such as the back-reference <c>\1</c>.</summary>
    InvalidEscape,

    /// <summary>A group name that is empty, not closed, or not made of ASCII letters, digits and <c>_</c>.</summary>
    InvalidNamedCapture,

    /// <summary>A <c>(?…</c> construct that RE2 does not have, such as look-around.</summary>
    InvalidPerlSyntax,

    /// <summary>Two repetitions in a row, such as <c>a**</c>.</summary>
    InvalidRepeatOperator,

    /// <summary>A count above 1000, alone or multiplied with those around it, or one whose ends are reversed.</summary>
    InvalidRepeatCount,

    /// <summary>Half of a surrogate pair, which no UTF-8 text can hold.</summary>
    InvalidUtf8,

    /// <summary>A character class without its <c>]</c>.</summary>
    MissingBracket,

    /// <summary>A group without its <c>)</c>.</summary>
    MissingParenthesis,

    /// <summary>A repetition with nothing before it.</summary>
    MissingRepeatArgument,

    /// <summary>The expression ends with a backslash.</summary>
    TrailingBackslash,

    /// <summary>A <c>)</c> without its group.</summary>
    UnexpectedParenthesis,

    /// <summary>The expression's tree is higher than 1000.</summary>
    NestingDepth,

    /// <summary>The compiled expression would be larger than the reference allows (128 MiB).</summary>
    TooLarge,
}
